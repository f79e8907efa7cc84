using AutoTriton.Bench.HostFiles;
using AutoTriton.Core.Execution;

namespace AutoTriton.Bench.Figures;

/// <summary>Real Triton files with their PyTorch host code and tests, run whole on the embedded evaluator and interpreter.</summary>
internal sealed class HostFilesFigure : Figure
{
    private const double Target = 0.75;

    // Times are not measured here, and the machine may be shared.
    private static readonly ExecutionLimits Limits = ExecutionLimits.Default with
    {
        Timeout = TimeSpan.FromMinutes(3),
        MemoryBytes = 4L << 30,
        HostSteps = 100_000_000,
        KernelElements = 2_000_000_000_000,
    };

    /// <inheritdoc/>
    public override string Name => "host-files";

    /// <inheritdoc/>
    public override string Description =>
        $"Python files that run whole, test included, without Python or a GPU (target: {Target:P0}); PATH: a folder of them, such as data/TritonBench_G_v1 of a checkout of TritonBench";

    /// <inheritdoc/>
    public override string Needs => "PATH";

    /// <inheritdoc/>
    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null || !(Directory.Exists(path) || File.Exists(path)))
        {
            return new FigureResult(false, "give the folder data/TritonBench_G_v1 of a checkout of thunlp/TritonBench, or the checkout");
        }

        var inner = Path.Combine(path, "data", "TritonBench_G_v1");
        var files = File.Exists(path) ? [path] : Directory.GetFiles(Directory.Exists(inner) ? inner : path, "*.py").Order(StringComparer.Ordinal).ToArray();
        var outcomes = new List<HostFileOutcome>();
        foreach (var file in files)
        {
            var outcome = await HostFileRun.RunAsync(file, Limits, cancellationToken);
            outcomes.Add(outcome);
            Console.WriteLine($"  {outcome.File}: {outcome.End}, {outcome.Launches} launches, {outcome.Seconds:F1} s{Note(outcome)}");
            if (files.Length == 1)
            {
                Console.WriteLine(outcome.Output);
            }
        }

        var ran = outcomes.Count(outcome => outcome.End == HostFileEnd.Ran);
        return new FigureResult(
            files.Length > 0 && ran >= Target * files.Length,
            $"{ran} of {files.Length} files run whole ({100.0 * ran / Math.Max(1, files.Length):F1} %, target {Target:P0}), "
            + $"{outcomes.Count(outcome => outcome is { End: HostFileEnd.Ran, Findings: > 0 })} of them with findings of the sanitizer; "
            + $"{outcomes.Count(outcome => outcome.End == HostFileEnd.NotSupported)} not supported, {outcomes.Count(outcome => outcome.End == HostFileEnd.Failed)} failed, "
            + $"{outcomes.Count(outcome => outcome.End == HostFileEnd.Limit)} at a limit");
    }

    private static string Note(HostFileOutcome outcome) =>
        (outcome.Findings > 0 ? $", {outcome.Findings} findings" : "") + (outcome.Detail.Length > 0 ? ": " + outcome.Detail.ReplaceLineEndings(" ") : "");
}
