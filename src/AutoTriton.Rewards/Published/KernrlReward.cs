using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Published;

/// <summary>kernrl (the OpenEnv environment): -0.5 where it does not compile, -0.25 where it is wrong, 0.5 · (S - 1) up to 1x, min(S - 1, 2) above.</summary>
/// <remarks>What is not legal earns the least, -0.5.</remarks>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class KernrlReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("kernrl", level, speed)
{
    /// <inheritdoc/>
    public override RewardRange Range => new(-0.5, Math.Max(Math.Min(Speed.MaximumSpeedup - 1, 2), 0));

    /// <inheritdoc/>
    protected override double ValueOf(CandidateOutcome outcome) => outcome is CandidateOutcome.Failed or CandidateOutcome.Mismatched ? -0.25 : -0.5;

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed =>
        Value(speed.Credited <= 1 ? 0.5 * (speed.Credited - 1) : Math.Min(speed.Credited - 1, 2), speed.Sentence));
}
