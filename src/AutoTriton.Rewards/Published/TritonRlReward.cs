using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// TritonRL (arXiv 2510.17891): valid · correct for code tokens, valid · clip(t_ref / t_gen, at most 2) for plan tokens. A rollout has one
/// score here; make one reward of each signal and give a sum of both, or feed them to token classes of your own.
/// </summary>
/// <param name="signal">Which of the two.</param>
/// <param name="level">What counts as valid.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class TritonRlReward(TritonRlSignal signal, LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null)
    : FormulaReward(signal == TritonRlSignal.Correctness ? "triton-rl-correctness" : "triton-rl-speed", level, speed)
{
    private const double Cap = 2;

    /// <inheritdoc/>
    public override RewardRange Range => new(0, signal == TritonRlSignal.Correctness ? 1 : Math.Min(Cap, Speed.MaximumSpeedup));

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => signal == TritonRlSignal.Correctness
        ? Value(1, "Legal, and every output matches.")
        : WithSpeed(report, speed => Value(Math.Min(speed.Credited, Cap), speed.Sentence));
}
