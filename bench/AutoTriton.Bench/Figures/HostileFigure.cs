using AutoTriton.Interpreter.Execution;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Candidates that ask for more than anybody should give: each ends within its limits, with a typed failure.</summary>
internal sealed class HostileFigure : Figure
{
    private const int Mutations = 10_000;

    /// <inheritdoc/>
    public override string Name => "hostile";

    /// <inheritdoc/>
    public override string Description =>
        $"hostile candidates and {Mutations:N0} mutated host programs end within their limits, typed (target: all); PATH: the number of mutations instead";

    /// <inheritdoc/>
    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var executor = new EmbeddedKernelExecutor();
        var failed = 0;
        foreach (var (name, source) in HostileCandidates.All)
        {
            var (report, wrong) = await HostileRun.RunAsync(executor, source, mustFail: true, cancellationToken);
            failed += wrong is null ? 0 : 1;
            Console.WriteLine($"  {name,-36} {(wrong is null ? $"{report!.Failure!.Kind} in {report.Duration.TotalMilliseconds:F0} ms" : "WRONG: " + wrong)}");
        }

        var count = path is null ? Mutations : int.Parse(path, System.Globalization.CultureInfo.InvariantCulture);
        var crashed = await HostileRun.MutateAsync(executor, count, 11, cancellationToken);
        foreach (var problem in crashed.Take(5))
        {
            Console.WriteLine(problem);
        }

        return new FigureResult(
            failed == 0 && crashed.Count == 0,
            $"{HostileCandidates.All.Count - failed} of {HostileCandidates.All.Count} hostile candidates and {count - crashed.Count} of {count} mutations end as they must (target: all)");
    }
}
