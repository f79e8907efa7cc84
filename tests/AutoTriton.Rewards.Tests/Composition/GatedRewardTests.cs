using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Composition;

public sealed class GatedRewardTests
{
    public static TheoryData<ContractCheck> Contract => [.. RewardContract.Checks(() => Gated(0.7, 1))];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Theory]
    [InlineData(1.0, 0.7, 0.7)]
    [InlineData(0.0, 0.7, 0.0)]
    [InlineData(-1.0, 0.7, 0.0)]
    [InlineData(0.0, null, 0.0)]
    [InlineData(null, 0.7, null)]
    [InlineData(1.0, null, null)]
    public async Task Score_follows_gate_and_inner(double? gate, double? inner, double? expected) =>
        Assert.Equal(expected, (await Gated(inner, gate).ScoreAsync(SampleContexts.With(SampleReports.Matched()), TestContext.Current.CancellationToken)).Value);

    [Fact]
    public async Task Score_a_closed_gate_decides_though_another_is_not_scored() =>
        Assert.Equal(0, (await Gated(1, null, 0).ScoreAsync(SampleContexts.With(SampleReports.Matched()), TestContext.Current.CancellationToken)).Value);

    [Fact]
    public async Task Score_the_breakdown_names_every_gate_and_the_inner_reward()
    {
        var score = await Gated(0.7, 1, 1).ScoreAsync(SampleContexts.With(SampleReports.Matched()), TestContext.Current.CancellationToken);
        Assert.Equal(["gate0", "gate1", "inner"], score.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Constructor_without_gates_is_refused() =>
        Assert.Throws<ArgumentException>(() => new GatedReward("gated", [], RewardFunction.From("inner", _ => 1)));

    private static GatedReward Gated(double? inner, params double?[] gates) => new(
        "gated",
        [.. gates.Select((value, index) => RewardFunction.From($"gate{index}", _ => value))],
        RewardFunction.From("inner", _ => inner));
}
