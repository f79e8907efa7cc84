using System.Collections.Immutable;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>
/// A weighted sum of rewards, capped. A part that is not scored leaves the whole not scored, unless parts are optional: then the sum
/// is over those that are scored, and only where none is, the whole is not.
/// </summary>
public sealed class CompositeReward : IRewardFunction
{
    private readonly RewardRange _cap = RewardRange.Unlimited;
    private readonly ImmutableArray<WeightedReward> _rewards;

    /// <summary>Makes the reward.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rewards">The parts, at least one, with finite weights and distinct names.</param>
    public CompositeReward(string name, params ImmutableArray<WeightedReward> rewards)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (rewards.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Give at least one reward.", nameof(rewards));
        }

        if (rewards.FirstOrDefault(part => !double.IsFinite(part.Weight)) is { Reward: { } odd })
        {
            throw new ArgumentException($"The weight of '{odd.Name}' is not finite.", nameof(rewards));
        }

        if (rewards.GroupBy(part => part.Reward.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two rewards are named '{twice.Key}'; a breakdown needs distinct names.", nameof(rewards));
        }

        Name = name;
        _rewards = rewards;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The lowest value.</summary>
    /// <value>No limit.</value>
    public double Minimum
    {
        get => _cap.Minimum;
        init => _cap = CapOf(value, _cap.Maximum);
    }

    /// <summary>The highest value.</summary>
    /// <value>No limit.</value>
    public double Maximum
    {
        get => _cap.Maximum;
        init => _cap = CapOf(_cap.Minimum, value);
    }

    /// <summary>Whether parts that are not scored are left out of the sum.</summary>
    /// <value>False: one that is missing leaves the whole not scored.</value>
    public bool PartsAreOptional { get; init; }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        var terms = ImmutableArray.CreateBuilder<RewardScore>(_rewards.Length);
        foreach (var (reward, weight) in _rewards)
        {
            var score = await RewardGuard.ScoreAsync(reward, context, cancellationToken).ConfigureAwait(false);
            terms.Add(score with { Role = RewardRole.Term, Weight = weight });
        }

        return WeightedSum.Of(Name, terms.MoveToImmutable(), _cap == RewardRange.Unlimited ? null : _cap, PartsAreOptional);
    }

    private static RewardRange CapOf(double minimum, double maximum) => minimum <= maximum
        ? new RewardRange(minimum, maximum)
        : throw new ArgumentException(FormattableString.Invariant($"The cap's minimum {minimum:0.###} is above its maximum {maximum:0.###} (or one is no number)."));
}
