using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Graded;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// MusaCoder (arXiv 2606.04847): -1 for what does not compile or run, falls back to the library, or passes nothing; -0.5 + 0.5 · q for a
/// share q of tests passed; 1 + λ · min(max(S - 1, 0), ν) for what is right and legal. λ and ν were not published, so they are required.
/// </summary>
/// <remarks>q counts input sets whose every output matches.</remarks>
public sealed class MusaCoderReward : FormulaReward
{
    private readonly double _speedWeight;
    private readonly double _maximumGain;

    /// <summary>Makes the reward.</summary>
    /// <param name="speedWeight">λ: the weight of the gain; from 0 to 1000.</param>
    /// <param name="maximumGain">ν: the cap on the gain, a speedup less 1; from 0 to 1000.</param>
    /// <param name="level">What counts as Triton.</param>
    /// <param name="speed">How times become speedups.</param>
    public MusaCoderReward(double speedWeight, double maximumGain, LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null)
        : base("musa-coder", level, speed)
    {
        _speedWeight = Checked(speedWeight, 0, 1000, nameof(speedWeight));
        _maximumGain = Checked(maximumGain, 0, 1000, nameof(maximumGain));
    }

    /// <inheritdoc/>
    public override RewardRange Range => new(-1, 1 + (_speedWeight * _maximumGain));

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed => Sum(
        (1, "correct", 1, "Legal, and every output matches."),
        (_speedWeight, "gain", Math.Min(Math.Max(speed.Credited - 1, 0), _maximumGain), speed.Sentence)));

    /// <inheritdoc/>
    protected override RewardScore ScoreOther(RewardContext context, CandidateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var share = verdict.Outcome == CandidateOutcome.Mismatched ? MatchShare.Of(context.Report!.Evidence, MatchUnit.InputSets) : null;
        return share is > 0 and { } q
            ? Value(-0.5 + (0.5 * q), FormattableString.Invariant($"{q:0.###} of the input sets match: -0.5 + 0.5 x {q:0.###}. {verdict.Reason}"))
            : Value(-1, verdict.Reason);
    }
}
