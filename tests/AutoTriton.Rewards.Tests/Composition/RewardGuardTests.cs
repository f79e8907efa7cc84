using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.Time.Testing;

namespace AutoTriton.Rewards.Tests.Composition;

public sealed class RewardGuardTests
{
    private static readonly RewardContext Context = SampleContexts.With(SampleReports.Matched());

    public static TheoryData<string, IRewardFunction> Failing => new()
    {
        { "boom", RewardFunction.From("own", _ => throw new InvalidOperationException("boom")) },
        { "late boom", RewardFunction.FromAsync("own", async (_, token) => { await Task.Yield(); token.ThrowIfCancellationRequested(); throw new InvalidOperationException("late boom"); }) },
        { "gave up", RewardFunction.FromAsync("own", (_, _) => throw new OperationCanceledException("gave up")) },
        { "NaN", RewardFunction.From("own", _ => double.NaN) },
        { "Infinity", RewardFunction.From("own", _ => double.PositiveInfinity) },
        { "null", new AnswersNull() },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task A_reward_that_fails_is_not_scored_and_carries_its_error(string what, IRewardFunction reward)
    {
        var score = await RewardGuard.ScoreAsync(reward, Context, TestContext.Current.CancellationToken);
        Assert.Null(score.Value);
        Assert.Equal("own", score.Name);
        Assert.NotNull(score.Error);
        Assert.Contains(what, $"{score.Reason} {score.Error.Type} {score.Error.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reward_that_answers_no_value_has_no_error() =>
        Assert.Null((await RewardGuard.ScoreAsync(RewardFunction.From("own", _ => null), Context, TestContext.Current.CancellationToken)).Error);

    [Fact]
    public async Task Cancellation_passes_through_and_asks_nobody()
    {
        using var source = new CancellationTokenSource();
        var reward = RewardFunction.FromAsync("own", async (_, token) => { await source.CancelAsync(); token.ThrowIfCancellationRequested(); return 1; });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await RewardGuard.ScoreAsync(reward, Context, source.Token));

        var asked = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await RewardGuard.ScoreAsync(RewardFunction.From("own", _ => ++asked), Context, source.Token));
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_reward_past_its_time_is_not_scored_whether_it_listens_or_not()
    {
        var clock = new FakeTimeProvider();
        var never = new TaskCompletionSource<double?>();
        IRewardFunction[] slow =
        [
            RewardFunction.FromAsync("deaf", (_, _) => new ValueTask<double?>(never.Task)),
            RewardFunction.FromAsync("listens", async (_, token) => { await Task.Delay(Timeout.InfiniteTimeSpan, clock, token); return 1; }),
        ];
        foreach (var reward in slow)
        {
            var scoring = reward.Within(TimeSpan.FromSeconds(5), clock).ScoreAsync(Context, TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(6));
            var score = await scoring;
            Assert.Equal((reward.Name, null, "System.TimeoutException"), (score.Name, score.Value, score.Error?.Type));
        }
    }

    [Fact]
    public async Task A_reward_within_its_time_is_scored_and_cancellation_passes_through_the_limit()
    {
        Assert.Equal(0.5, (await RewardFunction.From("quick", _ => 0.5).Within(TimeSpan.FromHours(1)).ScoreAsync(Context, TestContext.Current.CancellationToken)).Value);

        using var source = new CancellationTokenSource();
        var never = new TaskCompletionSource<double?>();
        var scoring = RewardFunction.FromAsync("deaf", (_, _) => new ValueTask<double?>(never.Task)).Within(TimeSpan.FromHours(1)).ScoreAsync(Context, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await scoring);
    }

    private sealed class AnswersNull : IRewardFunction
    {
        public string Name => "own";

        public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult<RewardScore>(null!);
    }
}
