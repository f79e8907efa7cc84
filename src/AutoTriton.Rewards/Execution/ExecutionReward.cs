using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;

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

        if (context.Report is not { } report)
        {
            return RewardScore.NotScored(Name, "The executor gave no report, so nothing is known of the candidate.");
        }

        if (!report.IsConclusive)
        {
            return RewardScore.NotScored(Name, $"The executor cannot judge it: {report.Failure!.Message}");
        }

        return report.IsMatch
            ? new RewardScore(Name, 1, "Every output matches the reference.")
            : new RewardScore(Name, 0, report.Failure is { } failure ? $"{failure.Kind}: {failure.Message}" : $"It reached {report.Stage} only.");
    }
}
