using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>A reward that opens the way to others where its value is above a threshold.</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Above">The threshold, finite: at it or below, the gate is closed.</param>
public readonly record struct RewardGate(IRewardFunction Reward, double Above = 0);
