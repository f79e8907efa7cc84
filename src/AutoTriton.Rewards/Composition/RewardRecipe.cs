using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Custom;

namespace AutoTriton.Rewards.Composition;

/// <summary>Composes a reward: gates that must be open, weighted terms behind them, a cap on their sum.</summary>
/// <remarks>Each call adds to the recipe and answers it; <see cref="Build"/> makes the reward, which keeps nothing of the recipe.</remarks>
/// <param name="name">The reward's name.</param>
public sealed class RewardRecipe(string name)
{
    private readonly List<RewardGate> _gates = [];
    private readonly List<WeightedReward> _terms = [];
    private RewardRange _cap = RewardRange.Unlimited;
    private double _closedValue;
    private bool _termsAreOptional;

    /// <summary>Adds a gate: at its threshold or below, the terms earn nothing.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="above">The threshold, finite.</param>
    /// <returns>This recipe.</returns>
    public RewardRecipe Gate(IRewardFunction reward, double above = 0)
    {
        ArgumentNullException.ThrowIfNull(reward);
        _gates.Add(new RewardGate(reward, above));
        return this;
    }

    /// <summary>Adds a term.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="weight">Its weight, finite.</param>
    /// <returns>This recipe.</returns>
    public RewardRecipe Add(IRewardFunction reward, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(reward);
        _terms.Add(new WeightedReward(reward, weight));
        return this;
    }

    /// <summary>Adds a lambda as a term.</summary>
    /// <param name="name">The term's name.</param>
    /// <param name="score">Answers the value, or null for not scored.</param>
    /// <param name="weight">Its weight, finite.</param>
    /// <returns>This recipe.</returns>
    public RewardRecipe Add(string name, Func<RewardContext, double?> score, double weight = 1) => Add(RewardFunction.From(name, score), weight);

    /// <summary>Adds an asynchronous lambda as a term.</summary>
    /// <param name="name">The term's name.</param>
    /// <param name="score">Answers the value, or null for not scored.</param>
    /// <param name="weight">Its weight, finite.</param>
    /// <returns>This recipe.</returns>
    public RewardRecipe AddAsync(string name, Func<RewardContext, CancellationToken, ValueTask<double?>> score, double weight = 1) => Add(RewardFunction.FromAsync(name, score), weight);

    /// <summary>Holds the sum of the terms to a range. The value behind a closed gate is not held to it.</summary>
    /// <param name="minimum">The lowest.</param>
    /// <param name="maximum">The highest; not below the lowest.</param>
    /// <returns>This recipe.</returns>
    public RewardRecipe Cap(double minimum, double maximum)
    {
        _cap = minimum <= maximum ? new RewardRange(minimum, maximum) : throw new ArgumentException(FormattableString.Invariant($"The cap's minimum {minimum} is above its maximum {maximum}."), nameof(minimum));
        return this;
    }

    /// <summary>Sets the value behind a closed gate; 0 unless set.</summary>
    /// <param name="value">The value, finite.</param>
    /// <returns>This recipe.</returns>
    public RewardRecipe WhenClosed(double value)
    {
        _closedValue = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The value behind a closed gate must be finite.");
        return this;
    }

    /// <summary>Leaves terms that are not scored out of the sum, instead of leaving the whole not scored.</summary>
    /// <returns>This recipe.</returns>
    public RewardRecipe WithOptionalTerms()
    {
        _termsAreOptional = true;
        return this;
    }

    /// <summary>Makes the reward.</summary>
    /// <returns>A <see cref="GatedReward"/> around a <see cref="CompositeReward"/> named <c>sum</c>, or the latter alone where there is no gate.</returns>
    /// <exception cref="ArgumentException">There is no term, two have one name, or a weight is not finite.</exception>
    public IRewardFunction Build()
    {
        var sum = new CompositeReward(_gates.Count == 0 ? name : "sum", [.. _terms])
        {
            Minimum = _cap.Minimum,
            Maximum = _cap.Maximum,
            PartsAreOptional = _termsAreOptional,
        };
        return _gates.Count == 0 ? sum : new GatedReward(name, sum, [.. _gates]) { ClosedValue = _closedValue };
    }
}
