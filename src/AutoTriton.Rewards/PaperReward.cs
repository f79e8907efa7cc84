using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Rules;

namespace AutoTriton.Rewards;

/// <summary>
/// The reward of the AutoTriton paper (arXiv 2507.05687, section 3.3): 1 if the answer is Triton and every test matches, else 0.
/// No partial credit, no format term, no speed term.
/// </summary>
/// <remarks>
/// The paper's own rule is <see cref="LegalityLevel.Paper"/>, which a kernel that is never launched satisfies; at
/// <see cref="LegalityLevel.Reachable"/> the formula is the same and that hole is closed.
/// </remarks>
/// <param name="level">What counts as Triton.</param>
public sealed class PaperReward(LegalityLevel level = LegalityLevel.Paper) : IRewardFunction
{
    private readonly GatedReward _product = new("paper", [new TritonRuleReward(level)], new ExecutionReward());

    /// <inheritdoc/>
    public string Name => "paper";

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default) =>
        _product.ScoreAsync(context, cancellationToken);
}
