using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>The one boundary at which a reward that throws becomes a score that is missing.</summary>
public static class RewardGuard
{
    /// <summary>Asks a reward; where it throws, answers a score without a value that carries the error.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="context">What is scored.</param>
    /// <param name="cancellationToken">Ends the scoring.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<RewardScore> ScoreAsync(IRewardFunction reward, RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reward);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var score = await reward.ScoreAsync(context, cancellationToken).ConfigureAwait(false);
            return score.Value is { } value && !double.IsFinite(value)
                ? RewardScore.NotScored(reward.Name, $"The reward answered {value}, which is no finite number.")
                : score;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a host's own reward throws, the rollout is left unscored and the run goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return RewardScore.NotScored(reward.Name, $"The reward threw {exception.GetType().Name}: {exception.Message}");
        }
    }
}
