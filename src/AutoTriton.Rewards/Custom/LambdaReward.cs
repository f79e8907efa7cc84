using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Custom;

internal sealed class LambdaReward : IRewardFunction
{
    private readonly Func<RewardContext, CancellationToken, ValueTask<double?>> _score;

    public LambdaReward(string name, Func<RewardContext, CancellationToken, ValueTask<double?>> score)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _score = score;
    }

    public string Name { get; }

    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var value = await _score(context, cancellationToken).ConfigureAwait(false);
        return value is null
            ? RewardScore.NotScored(Name, $"'{Name}' answered no value.")
            : new RewardScore(Name, value, FormattableString.Invariant($"'{Name}' answered {value.Value:0.###}."));
    }
}
