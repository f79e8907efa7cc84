using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// triton_eval (tcapelle/triton_eval), the execution part: -0.2 where it does not run, 0 where it is wrong, 1 where it is right, plus
/// ln(S) where S is above 1.
/// </summary>
/// <remarks>
/// Left out: its 0.2 · ln(memory ratio), for reports carry no peak memory; its ±0.1 for style (compose those from lambdas); its -0.1 where
/// benchmarking fails, for that is no fault of the candidate: not scored. What is not legal earns the least, -0.2.
/// </remarks>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class TritonEvalReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("triton-eval", level, speed)
{
    /// <inheritdoc/>
    public override RewardRange Range => new(-0.2, 1 + Math.Log(Math.Max(Speed.MaximumSpeedup, 1)));

    /// <inheritdoc/>
    protected override double ValueOf(CandidateOutcome outcome) => outcome == CandidateOutcome.Mismatched ? 0 : -0.2;

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed => Sum(
        (1, "correct", 1, "Legal, and every output matches."),
        (1, "log speedup", Math.Log(Math.Max(speed.Credited, 1)), speed.Sentence)));
}
