using AutoTriton.Bench.Launches;
using AutoTriton.Bench.Sanitizing;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Faulty and honest kernels against the sanitizer, and recorded launches that must give no finding.</summary>
internal sealed class SanitizerFigure : Figure
{
    private const int Target = 60;

    public override string Name => "sanitizer";

    public override string Description =>
        "faulty kernels that the sanitizer finds with the right kind and line, and honest ones that it leaves alone (target: at least 60 faulty ones, all right), PATH for a folder of .py files marked '# finds: KIND'; and the recorded launches that match, each finding on them listed";

    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var cases = path is null ? SanitizerCase.ReadOwn(typeof(SanitizerFigure).Assembly) : SanitizerCase.Read(path);
        var executor = SanitizerRun.NewExecutor();
        var (faulty, honest, found, quiet) = (0, 0, 0, 0);
        var kinds = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        foreach (var test in cases)
        {
            var outcome = await SanitizerRun.RunAsync(executor, test, cancellationToken).ConfigureAwait(false);
            var isFaulty = test.Expected.Count > 0;
            faulty += isFaulty ? 1 : 0;
            honest += isFaulty ? 0 : 1;
            found += isFaulty && outcome.IsRight ? 1 : 0;
            quiet += !isFaulty && outcome.IsRight ? 1 : 0;
            foreach (var (kind, line) in test.Expected)
            {
                var (right, all) = kinds.GetValueOrDefault(kind);
                kinds[kind] = (right + (outcome.Found.Contains((kind, line)) ? 1 : 0), all + 1);
            }

            if (!outcome.IsRight)
            {
                Console.WriteLine($"  {test.Name}: {outcome}");
            }
        }

        foreach (var (kind, (right, all)) in kinds)
        {
            Console.WriteLine($"  {kind}: {right} of {all} found at their line");
        }

        var launches = path is null ? Launches(cancellationToken) : "";
        var reached = found == faulty && quiet == honest && (path is not null || faulty >= Target);
        return new FigureResult(reached, $"{found} of {faulty} faulty kernels found, {quiet} of {honest} honest ones without a finding{launches}");
    }

    private static string Launches(CancellationToken cancellationToken)
    {
        if (SharedFolder.TryPath("golden/triton-launches") is not { } folder)
        {
            return $"; recorded launches not looked at: {SharedFolder.Reason}";
        }

        var (matching, withFinding) = (0, 0);
        foreach (var launch in LaunchRecordings.Read(folder, SharedFolder.TryPath("data/tritonbench/TritonBench_G_v1.json")))
        {
            var outcome = LaunchReplay.Run(launch, cancellationToken);
            matching += outcome.Matches ? 1 : 0;
            if (outcome is { Matches: true, Findings.Count: > 0 })
            {
                withFinding++;
                Console.WriteLine($"  {launch.File} {launch.Id}: {string.Join("; ", outcome.Findings)}");
            }
        }

        return $"; findings on {withFinding} of {matching} recorded launches that match";
    }
}
