using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Graded;

/// <summary>
/// Graded credit by how much matches: 1 where all does, else a share of a smaller constant for what ran to its end and differs in places.
/// </summary>
/// <remarks>BackendBench and MusaCoder grade so. Right stays far above nearly right only if <c>most</c> is well below 1. What is not legal or did not run earns 0.</remarks>
public sealed class MatchShareReward : FormulaReward
{
    private readonly double _most;
    private readonly MatchUnit _unit;

    /// <summary>Makes the reward.</summary>
    /// <param name="most">What a share of (nearly) 1 earns; from 0 to 1, 1 excluded.</param>
    /// <param name="unit">What the share counts.</param>
    /// <param name="level">What counts as Triton.</param>
    public MatchShareReward(double most = 0.3, MatchUnit unit = MatchUnit.InputSets, LegalityLevel level = LegalityLevel.Reachable)
        : base("match-share", level)
    {
        _most = Checked(most, 0, Math.BitDecrement(1.0), nameof(most));
        _unit = unit;
    }

    /// <inheritdoc/>
    public override RewardRange Range => new(0, 1);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => Value(1, "Legal, and every output matches.");

    /// <inheritdoc/>
    protected override RewardScore ScoreOther(RewardContext context, CandidateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Outcome == CandidateOutcome.Mismatched && MatchShare.Of(context.Report!.Evidence, _unit) is { } share
            ? Value(_most * share, FormattableString.Invariant($"{share:0.###} of the {Words(_unit)} match, times {_most:0.###}. {verdict.Reason}"))
            : Value(0, verdict.Reason);
    }

    private static string Words(MatchUnit unit) => unit switch
    {
        MatchUnit.InputSets => "input sets",
        MatchUnit.Outputs => "outputs",
        _ => "elements",
    };
}
