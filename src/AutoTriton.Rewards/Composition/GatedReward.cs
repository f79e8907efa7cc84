using System.Collections.Immutable;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>
/// A reward behind gates: where every gate's value is above its threshold it is the inner reward's value, else <see cref="ClosedValue"/>.
/// A gate that is closed decides even where others are not scored; else one that is not scored leaves the whole not scored. Behind a gate
/// that is not open the inner reward is not asked.
/// </summary>
public sealed class GatedReward : IRewardFunction
{
    private readonly ImmutableArray<RewardGate> _gates;
    private readonly IRewardFunction _inner;
    private readonly double _closedValue;

    /// <summary>Makes the reward with gates that open above 0.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="gates">The gates, at least one.</param>
    /// <param name="inner">The reward behind them.</param>
    public GatedReward(string name, ImmutableArray<IRewardFunction> gates, IRewardFunction inner)
        : this(name, inner, gates.IsDefault ? [] : [.. gates.Select(gate => new RewardGate(gate))])
    {
    }

    /// <summary>Makes the reward.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="inner">The reward behind the gates.</param>
    /// <param name="gates">The gates with their thresholds, at least one.</param>
    public GatedReward(string name, IRewardFunction inner, params ImmutableArray<RewardGate> gates)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (gates.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Give at least one gate, or use the inner reward alone.", nameof(gates));
        }

        if (gates.FirstOrDefault(gate => !double.IsFinite(gate.Above)) is { Reward: { } odd })
        {
            throw new ArgumentException($"The threshold of the gate '{odd.Name}' is not finite.", nameof(gates));
        }

        Name = name;
        _gates = gates;
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The value behind a closed gate.</summary>
    /// <value>0; finite.</value>
    public double ClosedValue
    {
        get => _closedValue;
        init => _closedValue = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The value behind a closed gate must be finite.");
    }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        var gates = new RewardScore[_gates.Length];
        for (var index = 0; index < gates.Length; index++)
        {
            var score = await RewardGuard.ScoreAsync(_gates[index].Reward, context, cancellationToken).ConfigureAwait(false);
            gates[index] = score with { Role = RewardRole.Gate, Weight = 1 };
        }

        if (Decided(gates) is { } decided)
        {
            var notAsked = RewardScore.NotScored(_inner.Name, "Not asked, for the way to it is not open.");
            return decided with { Parts = [.. gates, notAsked] };
        }

        var inner = await RewardGuard.ScoreAsync(_inner, context, cancellationToken).ConfigureAwait(false);
        return new RewardScore(Name, inner.Value, inner.Reason) { Parts = [.. gates, inner with { Role = RewardRole.Term, Weight = 1 }] };
    }

    private RewardScore? Decided(ReadOnlySpan<RewardScore> gates)
    {
        for (var index = 0; index < gates.Length; index++)
        {
            if (gates[index].Value <= _gates[index].Above)
            {
                return new RewardScore(Name, ClosedValue, $"The gate '{gates[index].Name}' is closed: {gates[index].Reason}");
            }
        }

        foreach (var gate in gates)
        {
            if (!gate.IsScored)
            {
                return RewardScore.NotScored(Name, $"The gate '{gate.Name}' is not scored: {gate.Reason}");
            }
        }

        return null;
    }
}
