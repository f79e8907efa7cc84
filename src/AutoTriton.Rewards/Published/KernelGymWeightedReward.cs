using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Published;

/// <summary>KernelGYM's weighted form (hkust-nlp/KernelGYM): 0.5 · C + 0.5 · [S ≥ 1.01] for what is correct; decoys earn 0.</summary>
/// <remarks>The threshold asks the lower bound of the speedup.</remarks>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class KernelGymWeightedReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("kernelgym-weighted", level, speed)
{
    /// <inheritdoc/>
    public override RewardRange Range => new(0, 1);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed => Sum(
        (0.5, "correct", 1, "Legal, and every output matches."),
        (0.5, "faster", speed.LowerBound >= 1.01 ? 1 : 0, speed.Sentence)));
}
