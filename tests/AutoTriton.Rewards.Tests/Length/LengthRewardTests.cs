using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Length;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Length;

public sealed class LengthRewardTests
{
    private static readonly CosineLengthValues Ends = new(1, 0.5, -1, -0.5, -2);

    public static TheoryData<ContractCheck> Contract =>
    [
        .. RewardContract.Checks(() => new OverlongPunishment(20_480, 4_096)),
        .. RewardContract.Checks(() => new CosineLengthReward(4_000, Ends, LengthUnit.Characters)),
    ];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(16_384, 0.0)]
    [InlineData(18_432, -0.5)]
    [InlineData(20_480, -1.0)]
    [InlineData(90_000, -1.0)]
    public void Overlong_falls_in_a_straight_line_over_the_buffer(int length, double expected) =>
        Assert.Equal(expected, new OverlongPunishment(20_480, 4_096).ValueOf(length), 1e-12);

    [Theory]
    [InlineData(0, true, 1.0)]
    [InlineData(50, true, 0.75)]
    [InlineData(100, true, 0.5)]
    [InlineData(0, false, -1.0)]
    [InlineData(50, false, -0.75)]
    [InlineData(100, false, -0.5)]
    [InlineData(101, true, -2.0)]
    public void Cosine_runs_between_its_ends(int length, bool isCorrect, double expected) =>
        Assert.Equal(expected, new CosineLengthReward(100, Ends).ValueOf(length, isCorrect), 1e-12);

    [Fact]
    public async Task Length_counts_tokens_and_is_not_known_without_them()
    {
        var context = Answer(50, SampleReports.Matched());
        Assert.Equal(-0.5, (await new OverlongPunishment(60, 20).ScoreAsync(context, TestContext.Current.CancellationToken)).Value);
        var silent = context with { Completion = context.Completion with { TokenIds = default } };
        Assert.Null((await new OverlongPunishment(60, 20).ScoreAsync(silent, TestContext.Current.CancellationToken)).Value);
        Assert.Equal(-1, (await new OverlongPunishment(60, 20, LengthUnit.Characters).ScoreAsync(silent, TestContext.Current.CancellationToken)).Value);
        Assert.Null(new CosineLengthReward(100, Ends).Score(silent, TestContext.Current.CancellationToken).Value);
    }

    [Fact]
    public void Cosine_follows_correctness_and_an_answer_that_was_cut_exceeds()
    {
        var reward = new CosineLengthReward(100, Ends);
        Assert.Equal(0.75, reward.Score(Answer(50, SampleReports.Matched()), TestContext.Current.CancellationToken).Value!.Value, 1e-12);
        Assert.Equal(-0.75, reward.Score(Answer(50, SampleReports.Mismatched()), TestContext.Current.CancellationToken).Value!.Value, 1e-12);
        var cut = Answer(50, SampleReports.Matched());
        Assert.Equal(-2, reward.Score(cut with { Completion = cut.Completion with { StopReason = StopReason.Length } }, TestContext.Current.CancellationToken).Value);
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OverlongPunishment(10, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OverlongPunishment(10, 0));
        Assert.Throws<ArgumentException>(() => new CosineLengthReward(10, Ends with { WrongLong = 0.1 }));
        Assert.Throws<ArgumentException>(() => new CosineLengthReward(10, Ends with { CorrectLong = 2 }));
    }

    private static RewardContext Answer(int tokens, ExecutionReport report)
    {
        var context = SampleContexts.With(report);
        return context with { Completion = context.Completion with { TokenIds = [.. Enumerable.Repeat(1, tokens)] } };
    }
}
