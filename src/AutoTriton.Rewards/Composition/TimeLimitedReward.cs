using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>A reward that must answer in time, such as one that asks a service: later, it is not scored, with the error.</summary>
/// <remarks>The reward is asked to stop through its token; one that does not listen is left behind and its answer is not used. A reward that never yields its thread cannot be limited.</remarks>
public sealed class TimeLimitedReward : IRewardFunction
{
    private readonly IRewardFunction _inner;
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes the reward.</summary>
    /// <param name="inner">The reward.</param>
    /// <param name="limit">The time it has; above 0.</param>
    /// <param name="timeProvider">The clock, or null for the system's.</param>
    public TimeLimitedReward(IRewardFunction inner, TimeSpan limit, TimeProvider? timeProvider = null)
    {
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        Limit = limit;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Name => _inner.Name;

    /// <summary>The time it has.</summary>
    public TimeSpan Limit { get; }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var timer = new CancellationTokenSource(Limit, _timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var scoring = _inner.ScoreAsync(context, both.Token).AsTask();
        try
        {
            return await scoring.WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Seen here, so that what the reward left behind throws later is nobody's unobserved exception.
            _ = scoring.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            var message = FormattableString.Invariant($"The reward did not answer within {Limit.TotalSeconds:0.###} s.");
            return RewardScore.NotScored(Name, message) with { Error = new RewardError(typeof(TimeoutException).FullName!, message) };
        }
    }
}
