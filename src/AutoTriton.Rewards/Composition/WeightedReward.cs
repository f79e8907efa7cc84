using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>One reward of a sum, with its weight.</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Weight">Its weight, finite.</param>
public readonly record struct WeightedReward(IRewardFunction Reward, double Weight);
