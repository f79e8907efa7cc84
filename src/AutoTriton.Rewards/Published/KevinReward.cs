using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Published;

/// <summary>Kevin (arXiv 2507.11948): 0.3 · C + C · S, with C correct or not and S the speedup.</summary>
/// <remarks>The paper has no cap on S; here it is <see cref="SpeedRule.MaximumSpeedup"/>. What is not legal or not right earns 0.</remarks>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class KevinReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("kevin", level, speed)
{
    private const double CorrectWeight = 0.3;

    /// <inheritdoc/>
    public override RewardRange Range => new(0, CorrectWeight + Speed.MaximumSpeedup);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) =>
        WithSpeed(report, speed => Sum((CorrectWeight, "correct", 1, "Legal, and every output matches."), (1, "speedup", speed.Credited, speed.Sentence)));
}
