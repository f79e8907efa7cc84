using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Custom;

/// <summary>Makes rewards of lambdas.</summary>
public static class RewardFunction
{
    /// <summary>Makes a reward of a function.</summary>
    /// <param name="name">The reward's name.</param>
    /// <param name="score">Answers the value, or null for not scored.</param>
    /// <returns>The reward.</returns>
    public static IRewardFunction From(string name, Func<RewardContext, double?> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new LambdaReward(name, (context, _) => ValueTask.FromResult(score(context)));
    }

    /// <summary>Makes a reward of an asynchronous function.</summary>
    /// <param name="name">The reward's name.</param>
    /// <param name="score">Answers the value, or null for not scored.</param>
    /// <returns>The reward.</returns>
    public static IRewardFunction FromAsync(string name, Func<RewardContext, CancellationToken, ValueTask<double?>> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new LambdaReward(name, score);
    }
}
