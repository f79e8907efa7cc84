using System.Globalization;

/// <summary>What the command line says. The dial sets how long the run may take, and how that time is divided.</summary>
internal sealed record Options(double Minutes, int Seed, string Out, string Device)
{
    private const string Usage = "usage: TrainKernelModel [--minutes 4.5] [--seed 1] [--device cpu] [--out runs/NAME]";

    public bool IsLong => Minutes >= 10; // A deeper model, longer chains of operators, answers in many ways, and most of the time for reinforcement.
    public TimeSpan Total => TimeSpan.FromMinutes(Minutes);
    public TimeSpan Data => IsLong ? TimeSpan.FromSeconds(10) + (Total * 0.08) : Total * 0.08;
    public TimeSpan Supervised => IsLong ? TimeSpan.FromSeconds(120) + (Total / 15) : Total * 0.3;

    /// <summary>What is left to reinforcement once the rest is done, the last evaluation set aside.</summary>
    public TimeSpan Reinforcement(TimeSpan spent) => TimeSpan.FromSeconds(Math.Max((Total - TimeSpan.FromSeconds(12) - spent).TotalSeconds, 10));

    public static Options Parse(string[] args)
    {
        var given = new Dictionary<string, string> { ["--minutes"] = "4.5", ["--seed"] = "1", ["--device"] = "cpu", ["--out"] = string.Create(CultureInfo.InvariantCulture, $"runs/{DateTime.Now:yyyyMMdd-HHmmss}") };
        for (var i = 0; i < args.Length; i += 2)
        {
            given[given.ContainsKey(args[i]) && i + 1 < args.Length ? args[i] : throw new ArgumentException($"'{args[i]}' is not understood or lacks its value. {Usage}")] = args[i + 1];
        }

        return double.TryParse(given["--minutes"], CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= 100_000
            && int.TryParse(given["--seed"], CultureInfo.InvariantCulture, out var seed)
            ? new Options(minutes, seed, given["--out"], given["--device"])
            : throw new ArgumentException($"Minutes are a number of at least 1, the seed is a whole number. {Usage}");
    }
}
