using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;

namespace AutoTriton.Rewards.Speed;

/// <summary>The credited speedup itself, for what is correct: from 0 to the rule's cap. What is slower than the reference earns less than 1.</summary>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class SpeedupReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("speedup", level, speed)
{
    /// <inheritdoc/>
    public override RewardRange Range => new(0, Speed.MaximumSpeedup);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) =>
        WithSpeed(report, speed => Value(speed.Credited, speed.Sentence));
}
