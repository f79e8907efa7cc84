using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Rules;

/// <summary>
/// 1 where the candidate is legal at a level, else 0. At <see cref="LegalityLevel.Paper"/> it is the rule half of the paper's reward
/// (arXiv 2507.05687, section 3.3): the answer is valid Triton with a <c>@triton.jit</c> kernel.
/// </summary>
/// <param name="level">The level.</param>
/// <param name="analyzer">The analyzer, or null for the library's rules.</param>
public sealed class TritonRuleReward(LegalityLevel level = LegalityLevel.Paper, LegalityAnalyzer? analyzer = null) : IRewardFunction
{
    /// <inheritdoc/>
    public string Name => "triton";

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(Score(context, cancellationToken));
    }

    private RewardScore Score(RewardContext context, CancellationToken cancellationToken)
    {
        if (context.Extraction.Candidate is not { } candidate)
        {
            return new RewardScore(Name, 0, context.Extraction.Problem ?? "The answer holds no candidate.");
        }

        var result = SharedAnalysis.Of(context, candidate, level, analyzer, cancellationToken);
        var decisive = result.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error);
        return result.IsLegal
            ? new RewardScore(Name, 1, $"Legal at level {level}.")
            : new RewardScore(Name, 0, decisive is null ? $"Not legal at level {level}." : $"{decisive.Id}: {decisive.Message}");
    }
}
