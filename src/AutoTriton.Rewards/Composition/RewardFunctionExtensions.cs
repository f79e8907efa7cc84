using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>Short forms that wrap one reward.</summary>
public static class RewardFunctionExtensions
{
    /// <summary>The reward held to a range.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="minimum">The lowest.</param>
    /// <param name="maximum">The highest; not below the lowest.</param>
    /// <returns>The wrapped reward.</returns>
    public static IRewardFunction CappedTo(this IRewardFunction reward, double minimum, double maximum) => new CappedReward(reward, new RewardRange(minimum, maximum));

    /// <summary>The reward, not scored where it takes longer.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="limit">The time it has; above 0.</param>
    /// <param name="timeProvider">The clock, or null for the system's.</param>
    /// <returns>The wrapped reward.</returns>
    public static IRewardFunction Within(this IRewardFunction reward, TimeSpan limit, TimeProvider? timeProvider = null) => new TimeLimitedReward(reward, limit, timeProvider);

    /// <summary>The reward under another name.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="name">The name.</param>
    /// <returns>The wrapped reward.</returns>
    public static IRewardFunction Named(this IRewardFunction reward, string name)
    {
        ArgumentNullException.ThrowIfNull(reward);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new RenamedReward(name, reward);
    }
}
