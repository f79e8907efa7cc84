using AutoTriton.Bench.Launches;
using AutoTriton.Tests.Shared;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Launching;

public sealed class RecordedLaunchTests
{
    /// <summary>Launches whose recorded values are the GPU's own and no consequence of the source: see the page on differences.</summary>
    private static readonly string[] KnownToDiffer = ["fp4_to_bf16", "quantize_kv_copy"];

    [Fact]
    public void Recorded_launches_run_and_match()
    {
        var folder = SharedFolder.TryPath("golden/triton-launches");
        Assert.SkipUnless(folder is not null, SharedFolder.Reason);
        var cancellation = TestContext.Current.CancellationToken;

        var outcomes = LaunchRecordings.Read(folder, SharedFolder.TryPath("data/tritonbench/TritonBench_G_v1.json"))
            .Select(launch => (Launch: launch, Outcome: LaunchReplay.Run(launch, cancellation)))
            .ToList();

        Assert.Empty(outcomes.Where(entry => entry.Outcome.Ran && !entry.Outcome.Matches && !KnownToDiffer.Contains(entry.Launch.File)).Select(entry => entry.Launch.Id));
        Assert.InRange(outcomes.Count(entry => entry.Outcome.Ran), 0.95 * outcomes.Count, outcomes.Count);
    }
}
