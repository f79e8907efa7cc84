using System.Globalization;
using System.Text;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Spoiled sources: the parser answers each with a tree or a typed error, in bounded time and memory.</summary>
internal sealed class FuzzFigure : Figure
{
    private const int Count = 100_000;
    private const int LongestSeed = 16 * 1024;

    /// <inheritdoc/>
    public override string Name => "fuzz";

    /// <inheritdoc/>
    public override string Description =>
        "100,000 mutated sources: no crash, no hang, no unbounded memory (target: no failure); PATH: a seed instead of 1";

    /// <inheritdoc/>
    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var seed = path is null ? 1 : int.Parse(path, CultureInfo.InvariantCulture);
        var sources = SharedFolder.Exists
            ? [.. BuiltInSources.Bytes, .. PythonCorpus.All().Select(source => Encoding.UTF8.GetBytes(source.Text)).Where(source => source.Length <= LongestSeed)]
            : BuiltInSources.Bytes;
        var run = FuzzRun.Measure(new SourceMutator(sources, seed), Count, cancellationToken);
        foreach (var failure in run.Failures)
        {
            Console.WriteLine(failure);
        }

        var value = $"{run.Failures.Count} failures in {run.Inputs} inputs (target 0; {sources.Count} seeds, {run.Accepted} still accepted), " +
            $"slowest {run.Slowest.TotalMilliseconds:F1} ms, most memory {run.MostBytes:F0} bytes a byte";
        return Task.FromResult(new FigureResult(run.Failures.Count == 0, value));
    }
}
