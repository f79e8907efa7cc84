using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Execution;

/// <summary>
/// 1 where every output matches the reference, else 0: the execution half of the paper's reward (arXiv 2507.05687, section 3.3).
/// Not scored where the machinery failed or the executor lacks something that the candidate uses.
/// </summary>
public sealed class ExecutionReward : IRewardFunction
{
    /// <inheritdoc/>
    public string Name => "execution";

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(Score(context));
    }

    private RewardScore Score(RewardContext context)
    {
        if (context.Extraction.Candidate is null)
        {
            return new RewardScore(Name, 0, context.Extraction.Problem ?? "The answer holds no candidate.");
        }

        var verdict = CandidateVerdict.OfExecution(context.Report);
        return verdict.IsKnown
            ? new RewardScore(Name, verdict.IsCorrect ? 1 : 0, verdict.Reason)
            : RewardScore.NotScored(Name, verdict.Reason);
    }
}
