using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Rewards.Execution;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Execution;

public sealed class RooflineRewardTests
{
    private static readonly RooflineReward Reward = new(GpuSpecifications.H100Sxm);

    private static ExecutionReport With(params ReadOnlySpan<LaunchEvidence> launches)
    {
        var report = SampleReports.Matched();
        return report with { Evidence = report.Evidence with { Launches = [.. launches], Calls = 1, CallBytes = 30_000_000 } };
    }

    private static async Task<double?> ScoreAsync(ExecutionReport report) => (await Reward.ScoreAsync(SampleContexts.With(report), TestContext.Current.CancellationToken)).Value;

    [Fact]
    public async Task One_launch_that_moves_each_byte_once_scores_one_and_two_launches_less()
    {
        var fused = new LaunchEvidence("fused", 1, 100) { DistinctBytesLoaded = 20_000_000, DistinctBytesStored = 10_000_000 };
        var first = fused with { Kernel = "first" };

        Assert.Equal(1, (await ScoreAsync(With(fused)))!.Value, 1e-9);
        Assert.Equal(0.5, (await ScoreAsync(With(first, fused)))!.Value, 1e-9);
    }

    [Fact]
    public async Task Candidate_that_does_not_match_scores_nothing_and_one_without_evidence_is_not_scored()
    {
        Assert.Equal(0, await ScoreAsync(SampleReports.Mismatched()));
        Assert.Null(await ScoreAsync(SampleReports.NotSupported()));
        Assert.Null(await ScoreAsync(SampleReports.Matched()));
    }

    [Fact]
    public async Task Reward_keeps_the_contract_of_rewards()
    {
        foreach (var check in RewardContract.Checks(() => Reward))
        {
            await check.RunAsync();
        }
    }
}
