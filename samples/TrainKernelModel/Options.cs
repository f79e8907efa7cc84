using System.Globalization;

/// <summary>What the command line says. The dial sets how long the run may take, and how that time is divided.</summary>
internal sealed record Options(double Minutes, int Seed, string Out)
{
    private const string Usage = "usage: TrainKernelModel [--minutes 4.5] [--seed 1] [--out runs/NAME]";

    public TimeSpan Total => TimeSpan.FromMinutes(Minutes);

    public TimeSpan Data => TimeSpan.FromSeconds(12) + (Total * 0.09);

    public TimeSpan Supervised => TimeSpan.FromSeconds(40) + (Total * 0.1);

    public TimeSpan LastEvaluation => TimeSpan.FromSeconds(12);

    /// <summary>What is left to reinforcement once the rest is done, the last evaluation set aside.</summary>
    public TimeSpan Reinforcement(TimeSpan spent) => TimeSpan.FromSeconds(Math.Max((Total - LastEvaluation - spent).TotalSeconds, 10));

    public static Options Parse(string[] args)
    {
        var (minutes, seed, folder) = (4.5, 1, "");
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"'{args[i]}' lacks its value. {Usage}");
            switch (args[i])
            {
                case "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out minutes) && minutes is >= 1 and <= 100_000: break;
                case "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out seed): break;
                case "--out": folder = value; break;
                default: throw new ArgumentException($"'{args[i]} {value}' is not understood; minutes are at least 1. {Usage}");
            }
        }

        return new Options(minutes, seed, folder.Length > 0 ? folder : string.Create(CultureInfo.InvariantCulture, $"runs/{DateTime.Now:yyyyMMdd-HHmmss}-seed{seed}"));
    }
}
