using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>A reward under another name, for breakdowns in which two of a kind stand side by side.</summary>
internal sealed class RenamedReward(string name, IRewardFunction inner) : IRewardFunction
{
    public string Name { get; } = name;

    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        var score = await RewardGuard.ScoreAsync(inner, context, cancellationToken).ConfigureAwait(false);
        return score with { Name = Name };
    }
}
