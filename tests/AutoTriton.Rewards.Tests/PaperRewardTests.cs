using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests;

public sealed class PaperRewardTests
{
    private const string OnlyPyTorch = "import torch\n\ndef add_relu(x, y):\n    return torch.relu(x + y)\n";

    private static readonly string Decoy = SampleTasks.FunctionSolution
        .Replace("    add_relu_kernel[(triton.cdiv(n, 256),)](x, y, out, n, BLOCK=256)\n    return out", "    return torch.relu(x + y)", StringComparison.Ordinal);

    public static TheoryData<ContractCheck> Contract =>
    [
        .. RewardContract.Checks(() => new PaperReward()),
        .. RewardContract.Checks(() => new PaperReward(LegalityLevel.Reachable)),
    ];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Fact]
    public async Task Score_is_one_where_it_is_Triton_and_every_test_matches() =>
        Assert.Equal(1, (await ScoreAsync(SampleContexts.With(SampleReports.Matched()))).Value);

    [Fact]
    public async Task Score_is_zero_where_a_test_differs() =>
        Assert.Equal(0, (await ScoreAsync(SampleContexts.With(SampleReports.Mismatched()))).Value);

    [Fact]
    public async Task Score_is_zero_without_a_kernel_though_the_tests_match()
    {
        var score = await ScoreAsync(SampleContexts.With(SampleReports.Matched(), OnlyPyTorch));
        Assert.Equal(0, score.Value);
        Assert.Contains("'triton'", score.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_of_a_kernel_that_is_never_launched_depends_on_the_level()
    {
        Assert.Equal(1, (await ScoreAsync(SampleContexts.With(SampleReports.Matched(), Decoy))).Value);
        Assert.Equal(0, (await ScoreAsync(SampleContexts.With(SampleReports.Matched(), Decoy), LegalityLevel.Reachable)).Value);
    }

    [Fact]
    public async Task Score_is_zero_for_an_answer_without_code() => Assert.Equal(0, (await ScoreAsync(SampleContexts.WithoutCandidate())).Value);

    [Fact]
    public async Task Score_is_missing_where_the_machinery_failed_or_cannot_judge()
    {
        Assert.Null((await ScoreAsync(SampleContexts.With(null))).Value);
        Assert.Null((await ScoreAsync(SampleContexts.With(SampleReports.NotSupported()))).Value);
    }

    [Fact]
    public async Task Score_gives_no_credit_for_speed() =>
        Assert.Equal(1, (await ScoreAsync(SampleContexts.With(SampleReports.Measured(50)))).Value);

    [Fact]
    public async Task Score_gives_no_credit_for_coming_far() =>
        Assert.Equal(0, (await ScoreAsync(SampleContexts.With(SampleReports.Failed(ExecutionStage.Launched, FailureKind.Runtime, "late")))).Value);

    private static async Task<RewardScore> ScoreAsync(RewardContext context, LegalityLevel level = LegalityLevel.Paper) =>
        await new PaperReward(level).ScoreAsync(context, TestContext.Current.CancellationToken);
}
