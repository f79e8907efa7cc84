using System.Collections.Immutable;
using System.Globalization;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>
/// A weighted sum of rewards, capped. A part that is not scored leaves the whole not scored, unless parts are optional: then the sum
/// is over those that are scored, and only where none is, the whole is not.
/// </summary>
public sealed class CompositeReward : IRewardFunction
{
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
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>The highest value.</summary>
    /// <value>No limit.</value>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>Whether parts that are not scored are left out of the sum.</summary>
    /// <value>False: one that is missing leaves the whole not scored.</value>
    public bool PartsAreOptional { get; init; }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        var parts = ImmutableArray.CreateBuilder<RewardScore>(_rewards.Length);
        foreach (var part in _rewards)
        {
            parts.Add(await RewardGuard.ScoreAsync(part.Reward, context, cancellationToken).ConfigureAwait(false));
        }

        return Combine(parts.MoveToImmutable());
    }

    private RewardScore Combine(ImmutableArray<RewardScore> parts)
    {
        double sum = 0;
        var scored = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].Value is { } value)
            {
                sum += _rewards[index].Weight * value;
                scored++;
            }
            else if (!PartsAreOptional)
            {
                return RewardScore.NotScored(Name, $"'{parts[index].Name}' is not scored: {parts[index].Reason}") with { Parts = parts };
            }
        }

        if (scored == 0)
        {
            return RewardScore.NotScored(Name, "None of its parts is scored.") with { Parts = parts };
        }

        var capped = Math.Clamp(sum, Minimum, Maximum);
        var terms = string.Join(" + ", parts.Select((part, index) => FormattableString.Invariant(
            $"{_rewards[index].Weight:0.###} x {part.Name} ({(part.Value is { } value ? value.ToString("0.###", CultureInfo.InvariantCulture) : "not scored")})")));
        var cap = capped == sum ? "" : FormattableString.Invariant($", capped to {capped:0.###}");
        return new RewardScore(Name, capped, terms + cap) { Parts = parts };
    }
}
