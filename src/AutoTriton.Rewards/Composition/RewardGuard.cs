using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>The one boundary at which a reward that fails becomes a score that is missing, with the error.</summary>
public static class RewardGuard
{
    /// <summary>Asks a reward. Where it throws, cancels itself, answers null or no finite number, the answer is a score without a value that carries the error.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="context">What is scored.</param>
    /// <param name="cancellationToken">Ends the scoring.</param>
    /// <returns>The score, under the reward's name.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<RewardScore> ScoreAsync(IRewardFunction reward, RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reward);
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Checked(reward, await reward.ScoreAsync(context, cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a host's own reward throws, the rollout is left unscored and the run goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var error = new RewardError(exception.GetType().FullName ?? exception.GetType().Name, exception.Message);
            return RewardScore.NotScored(reward.Name, $"The reward threw {exception.GetType().Name}: {exception.Message}") with { Error = error };
        }
    }

    private static RewardScore Checked(IRewardFunction reward, RewardScore? score)
    {
        if (score is null)
        {
            return RewardScore.NotScored(reward.Name, "The reward answered null instead of a score.") with { Error = new RewardError("null", "A score is never null; use RewardScore.NotScored.") };
        }

        return score.Value is { } value && !double.IsFinite(value)
            ? RewardScore.NotScored(reward.Name, FormattableString.Invariant($"The reward answered {value}, which is no finite number.")) with { Parts = score.Parts, Error = new RewardError("not finite", FormattableString.Invariant($"{value}")) }
            : score with { Name = reward.Name };
    }
}
