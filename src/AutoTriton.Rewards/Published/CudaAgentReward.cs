using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// CUDA-Agent (arXiv 2602.24286): -1 where it is wrong, 1 where it is right, 2 where it is also more than 5 % faster than eager,
/// 3 where it is more than 5 % faster than eager and <c>torch.compile</c>.
/// </summary>
/// <remarks>Thresholds ask the lower bound of the speedup. What beats eager is not scored where <c>torch.compile</c> was not measured: 2 or 3 is not known.</remarks>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups; its baseline is not used.</param>
public sealed class CudaAgentReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("cuda-agent", level, speed)
{
    private const double Threshold = 1.05;

    /// <inheritdoc/>
    public override RewardRange Range => new(-1, 3);

    /// <inheritdoc/>
    protected override double ValueOf(CandidateOutcome outcome) => -1;

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report)
    {
        var eager = Speed.Read(report, SpeedBaseline.Eager);
        if (eager.Estimate is not { } overEager)
        {
            return NotScored(eager.Problem!);
        }

        if (overEager.LowerBound <= Threshold)
        {
            return Value(1, $"Right, and not surely 5 % faster than eager: {overEager.Sentence}.");
        }

        var compiled = Speed.Read(report, SpeedBaseline.Compiled);
        return compiled.Estimate is not { } overCompiled ? NotScored($"More than 5 % faster than eager, and whether faster than torch.compile too is not known: {compiled.Problem}")
            : overCompiled.LowerBound > Threshold ? Value(3, $"More than 5 % faster than both: {overEager.Sentence}; {overCompiled.Sentence}.")
            : Value(2, $"More than 5 % faster than eager only: {overEager.Sentence}; {overCompiled.Sentence}.");
    }
}
