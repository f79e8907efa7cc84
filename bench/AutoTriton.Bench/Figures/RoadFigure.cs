using System.Diagnostics;
using System.Globalization;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Bench.Figures;

/// <summary>The main job, from a model that knows nothing to held-out pass rates after SFT and after GRPO.</summary>
internal sealed class RoadFigure : Figure
{
    private const string Set = "compositions";
    private const double SupervisedTarget = 0.30;
    private const double GainTarget = 0.10;

    public override string Name => "road";

    public override string Description =>
        "held-out pass rate after SFT (target 30 %) and what GRPO adds (target 10 points), samples/TrainKernelModel, 20 minutes, seeds 1 to 3; "
        + "PATH: MINUTES:SEED,SEED or a folder of run folders";

    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var runs = path is not null && Directory.Exists(path)
            ? Directory.GetDirectories(path).Where(folder => Directory.Exists(Path.Combine(folder, "evaluations"))).Order(StringComparer.Ordinal).ToList()
            : await TrainAsync(path ?? "20:1,2,3", cancellationToken);
        if (runs.Count == 0)
        {
            throw new DirectoryNotFoundException($"'{path}' holds no run folders; each holds a folder 'evaluations'.");
        }

        var reached = true;
        var values = new List<string>();
        foreach (var run in runs)
        {
            var (text, isReached) = Judge(Path.GetFileName(run), new RunFolder(run).Load());
            values.Add(text);
            reached &= isReached;
        }

        return new FigureResult(reached, string.Join("; ", values) + " (targets 30 % and +10)");
    }

    private static (string Text, bool IsReached) Judge(string name, RunData run)
    {
        foreach (var evaluation in run.Evaluations)
        {
            Console.WriteLine($"{name}: {evaluation}");
        }

        var supervised = Rate(run, "after SFT");
        var reinforced = Rate(run, "after GRPO");
        var text = string.Create(CultureInfo.InvariantCulture, $"{name}: {100 * supervised:0.0} % after SFT, {100 * (reinforced - supervised):+0.0;-0.0} points by GRPO");
        return (text, supervised >= SupervisedTarget && reinforced - supervised >= GainTarget - 1e-9);
    }

    private static double Rate(RunData run, string name) =>
        (run.Evaluations.FirstOrDefault(one => one.Name == name && one.Set == Set)
            ?? throw new InvalidDataException($"The run has no evaluation '{name}' on {Set}; it did not come to its end.")).Passed.Rate;

    private static async Task<List<string>> TrainAsync(string plan, CancellationToken cancellationToken)
    {
        var parts = plan.Split(':');
        if (!double.TryParse(parts[0], CultureInfo.InvariantCulture, out _))
        {
            throw new ArgumentException($"'{plan}' is neither a folder nor MINUTES:SEED,SEED, such as 20:1,2,3.");
        }

        var root = RepositoryRoot();
        var folders = new List<string>();
        foreach (var seed in (parts.Length > 1 ? parts[1] : "1").Split(','))
        {
            var folder = Path.Combine(root, "runs", string.Create(CultureInfo.InvariantCulture, $"road-{DateTime.Now:yyyyMMdd-HHmmss}-seed{seed}"));
            string[] arguments = ["run", "-c", "Release", "--project", "samples/TrainKernelModel", "--", "--minutes", parts[0], "--seed", seed, "--out", folder];
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })
                ?? throw new InvalidOperationException("dotnet could not be started.");
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"The run of seed {seed} ended with exit code {process.ExitCode}.");
            }

            folders.Add(folder);
        }

        return folders;
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AutoTriton.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository's root, which holds AutoTriton.sln, is not above the program.");
    }
}
