using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// KernelGYM's tiers (hkust-nlp/KernelGYM): -0.5 where it does not compile, -0.3 where it is wrong, -0.1 where it is right and slower, then
/// 0.2 from 1x on, 0.4 from 1.2x, 0.6 from 1.5x, 0.8 from 2x, 1 from 3x.
/// </summary>
/// <remarks>Thresholds ask the lower bound of the speedup. What is not legal earns the least, -0.5: a cheat is not worth more than an honest error.</remarks>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class KernelGymTieredReward(LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null) : FormulaReward("kernelgym-tiered", level, speed)
{
    private static readonly (double From, double Value)[] Tiers = [(3, 1), (2, 0.8), (1.5, 0.6), (1.2, 0.4), (1, 0.2)];

    /// <inheritdoc/>
    public override RewardRange Range => new(-0.5, 1);

    /// <inheritdoc/>
    protected override double ValueOf(CandidateOutcome outcome) => outcome is CandidateOutcome.Failed or CandidateOutcome.Mismatched ? -0.3 : -0.5;

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed =>
    {
        foreach (var (from, value) in Tiers)
        {
            if (speed.LowerBound >= from)
            {
                return Value(value, FormattableString.Invariant($"At least {from:0.###}x: {speed.Sentence}."));
            }
        }

        return Value(-0.1, $"Right, and not surely as fast as the reference: {speed.Sentence}.");
    });
}
