using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;

namespace AutoTriton.Rewards.Speed;

/// <summary>
/// ln S for what is correct and surely faster, 0 else: the speed term of triton_eval, and of DRTriton (arXiv 2603.21465), whose coefficients
/// were not published. Doubling earns the same from 1x as from 4x, so that outliers do not rule a group.
/// </summary>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups; its cap makes the highest value ln of it.</param>
public sealed class LogSpeedupReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("log-speedup", level, speed)
{
    /// <inheritdoc/>
    public override RewardRange Range => new(0, Math.Log(Math.Max(Speed.MaximumSpeedup, 1)));

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) =>
        WithSpeed(report, speed => Value(Math.Log(Math.Max(speed.Credited, 1)), speed.Sentence));
}
