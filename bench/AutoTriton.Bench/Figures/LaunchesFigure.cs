using AutoTriton.Bench.Launches;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Launches recorded on a GPU against the interpreter.</summary>
internal sealed class LaunchesFigure : Figure
{
    private const double Target = 0.95;

    public override string Name => "launches";

    public override string Description => "recorded GPU launches that the interpreter runs, and that then match (target: 95 % run, every one of them matches)";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var folder = path ?? SharedFolder.TryPath("golden/triton-launches");
        if (folder is null)
        {
            return Task.FromResult(new FigureResult(false, SharedFolder.Reason));
        }

        var (total, ran, matched) = (0, 0, 0);
        foreach (var launch in LaunchRecordings.Read(folder, SharedFolder.TryPath("data/tritonbench/TritonBench_G_v1.json")))
        {
            var outcome = LaunchReplay.Run(launch, cancellationToken);
            total++;
            ran += outcome.Ran ? 1 : 0;
            matched += outcome.Matches ? 1 : 0;
            if (!outcome.Matches || outcome.Detail.Length > 0)
            {
                var verdict = outcome.Matches ? "matches, but" : outcome.Ran ? "DIFFERS" : "not run";
                Console.WriteLine($"  {launch.File} {launch.Id}: {verdict}: {outcome.Detail}");
            }
        }

        var reached = total > 0 && ran >= Target * total && matched == ran;
        return Task.FromResult(new FigureResult(reached, $"{ran} of {total} launches run ({100.0 * ran / Math.Max(1, total):F1} %), {matched} match, {ran - matched} differ"));
    }
}
