using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Composition;

public sealed class CompositeRewardTests
{
    private static readonly RewardContext Context = SampleContexts.With(SampleReports.Matched());

    public static TheoryData<ContractCheck> Contract => [.. RewardContract.Checks(() => Sum(("a", 1, 0.5), ("b", null, 2)))];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Fact]
    public async Task Score_is_the_weighted_sum_and_the_reason_shows_every_term()
    {
        var score = await Sum(("a", 1, 0.5), ("b", -2, 0.25)).ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.Equal(0, score.Value);
        Assert.Equal("0.5 x a (1) + 0.25 x b (-2)", score.Reason);
        Assert.Equal(["a", "b"], score.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task Score_is_capped_and_says_so()
    {
        var reward = new CompositeReward("sum", new WeightedReward(Constant("a", 10), 1)) { Maximum = 3 };
        var score = await reward.ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.Equal(3, score.Value);
        Assert.EndsWith("capped to 3", score.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_a_missing_part_leaves_the_whole_not_scored()
    {
        var score = await Sum(("a", 1, 1), ("b", null, 1)).ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.False(score.IsScored);
    }

    [Fact]
    public async Task Score_optional_parts_are_left_out()
    {
        var reward = new CompositeReward("sum", new WeightedReward(Constant("a", 2), 1), new WeightedReward(Constant("b", null), 1)) { PartsAreOptional = true };
        Assert.Equal(2, (await reward.ScoreAsync(Context, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Score_a_part_that_throws_is_not_scored_with_its_error()
    {
        var reward = new CompositeReward("sum", new WeightedReward(RewardFunction.From("bad", _ => throw new InvalidOperationException("boom")), 1));
        var score = await reward.ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.Null(score.Value);
        Assert.Contains("boom", score.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_refuses_nothing_twice_the_same_name_and_weights_that_are_no_numbers()
    {
        Assert.Throws<ArgumentException>(() => new CompositeReward("sum"));
        Assert.Throws<ArgumentException>(() => Sum(("a", 1, 1), ("a", 1, 1)));
        Assert.Throws<ArgumentException>(() => Sum(("a", 1, double.NaN)));
    }

    private static CompositeReward Sum(params (string Name, double? Value, double Weight)[] parts) =>
        new("sum", [.. parts.Select(part => new WeightedReward(Constant(part.Name, part.Value), part.Weight))]);

    private static IRewardFunction Constant(string name, double? value) => RewardFunction.From(name, _ => value);
}
