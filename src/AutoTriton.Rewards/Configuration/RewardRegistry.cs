using System.Diagnostics.CodeAnalysis;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Configuration;

/// <summary>The rewards that a configuration can name. Case does not matter.</summary>
/// <remarks>Fill it before use; it is not made for changes while it is read.</remarks>
public sealed class RewardRegistry
{
    private readonly Dictionary<string, Func<RewardParameters, IRewardFunction>> _makers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Names => _makers.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>A registry with every reward of this library under its stable name.</summary>
    /// <returns>A new registry, to which a host adds its own.</returns>
    public static RewardRegistry CreateDefault() => BuiltInRewards.AddTo(new RewardRegistry());

    /// <summary>Adds a reward.</summary>
    /// <param name="name">Its name in configurations; not yet taken.</param>
    /// <param name="make">Makes it from its parameters. What it throws is reported as an error of the configuration.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public RewardRegistry Register(string name, Func<RewardParameters, IRewardFunction> make)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(make);
        if (!_makers.TryAdd(name, make))
        {
            throw new ArgumentException($"A reward named '{name}' is registered already; choose another name.", nameof(name));
        }

        return this;
    }

    /// <summary>Adds a reward that has no parameters.</summary>
    /// <param name="reward">The reward, under its own name.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public RewardRegistry Register(IRewardFunction reward)
    {
        ArgumentNullException.ThrowIfNull(reward);
        return Register(reward.Name, _ => reward);
    }

    internal bool TryGet(string name, [NotNullWhen(true)] out Func<RewardParameters, IRewardFunction>? make) => _makers.TryGetValue(name, out make);
}
