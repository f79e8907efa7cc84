using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// TritonForge (RLsys-Foundation): a constant where it compiles, a larger one where it is right, plus min(max(S - 1, 0), 2) with S over
/// <c>torch.compile</c>. The constants were not published, so they are required.
/// </summary>
/// <remarks>What does not compile or is not legal earns 0.</remarks>
public sealed class TritonForgeReward : FormulaReward
{
    private readonly double _compiles;
    private readonly double _correct;

    /// <summary>Makes the reward.</summary>
    /// <param name="compiles">For what compiles and is wrong; at least 0, below <paramref name="correct"/>.</param>
    /// <param name="correct">For what is right; at most 1000.</param>
    /// <param name="level">What counts as Triton.</param>
    /// <param name="speed">How times become speedups, or null for the default with <see cref="SpeedBaseline.Compiled"/>.</param>
    public TritonForgeReward(double compiles, double correct, LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null)
        : base("triton-forge", level, speed ?? SpeedRule.Default with { Baseline = SpeedBaseline.Compiled })
    {
        _correct = Checked(correct, 0, 1000, nameof(correct));
        _compiles = Checked(compiles, 0, 1000, nameof(compiles));
        if (compiles >= correct)
        {
            throw new ArgumentOutOfRangeException(nameof(compiles), compiles, "What merely compiles must earn less than what is right.");
        }
    }

    /// <inheritdoc/>
    public override RewardRange Range => new(0, _correct + 2);

    /// <inheritdoc/>
    protected override double ValueOf(CandidateOutcome outcome) => outcome is CandidateOutcome.Failed or CandidateOutcome.Mismatched ? _compiles : 0;

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed => Sum(
        (1, "correct", _correct, "Legal, and every output matches."),
        (1, "gain", Math.Min(Math.Max(speed.Credited - 1, 0), 2), speed.Sentence)));
}
