using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>A reward held to a range.</summary>
public sealed class CappedReward : IRewardFunction
{
    private readonly IRewardFunction _inner;

    /// <summary>Makes the reward.</summary>
    /// <param name="inner">The reward.</param>
    /// <param name="cap">The range; its minimum is at most its maximum.</param>
    public CappedReward(IRewardFunction inner, RewardRange cap)
    {
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
        Cap = cap.Minimum <= cap.Maximum ? cap : throw new ArgumentException($"The cap's minimum is above its maximum: {cap}.", nameof(cap));
    }

    /// <inheritdoc/>
    public string Name => _inner.Name;

    /// <summary>The range.</summary>
    public RewardRange Cap { get; }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        var score = await RewardGuard.ScoreAsync(_inner, context, cancellationToken).ConfigureAwait(false);
        if (score.Value is not { } value || Cap.Contains(value))
        {
            return score with { Cap = Cap };
        }

        var capped = Cap.Clamp(value);
        return score with { Value = capped, Raw = score.Raw ?? value, Cap = Cap, Reason = FormattableString.Invariant($"{score.Reason}, capped to {capped:0.###}") };
    }
}
