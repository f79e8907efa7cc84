using System.Collections.Immutable;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>
/// A reward behind gates: where every gate's value is above 0 it is the inner reward's value; where a gate's value is 0 or less it is 0.
/// A gate that is closed decides even where others are not scored; else one that is not scored leaves the whole not scored.
/// </summary>
public sealed class GatedReward : IRewardFunction
{
    private readonly ImmutableArray<IRewardFunction> _gates;
    private readonly IRewardFunction _inner;

    /// <summary>Makes the reward.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="gates">The gates, at least one.</param>
    /// <param name="inner">The reward behind them.</param>
    public GatedReward(string name, ImmutableArray<IRewardFunction> gates, IRewardFunction inner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (gates.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Give at least one gate, or use the inner reward alone.", nameof(gates));
        }

        Name = name;
        _gates = gates;
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        var parts = ImmutableArray.CreateBuilder<RewardScore>(_gates.Length + 1);
        foreach (var gate in _gates)
        {
            parts.Add(await RewardGuard.ScoreAsync(gate, context, cancellationToken).ConfigureAwait(false));
        }

        var inner = await RewardGuard.ScoreAsync(_inner, context, cancellationToken).ConfigureAwait(false);
        parts.Add(inner);
        return Combine(parts.ToImmutable(), inner);
    }

    private RewardScore Combine(ImmutableArray<RewardScore> parts, RewardScore inner)
    {
        var gates = parts.AsSpan()[.._gates.Length];
        foreach (var gate in gates)
        {
            if (gate.Value <= 0)
            {
                return new RewardScore(Name, 0, $"The gate '{gate.Name}' is closed: {gate.Reason}") { Parts = parts };
            }
        }

        foreach (var gate in gates)
        {
            if (!gate.IsScored)
            {
                return RewardScore.NotScored(Name, $"The gate '{gate.Name}' is not scored: {gate.Reason}") with { Parts = parts };
            }
        }

        return new RewardScore(Name, inner.Value, inner.Reason) { Parts = parts };
    }
}
