using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Graded;

/// <summary>Graded credit by the furthest stage, as kernel_rl and QiMeng-Kernel (arXiv 2511.20100) stage theirs: compiles, runs, is right.</summary>
/// <remarks>Kevin (arXiv 2507.11948) saw a reward for compiling over-optimised; keep the early stages small and drop them once models pass them. What is not legal earns 0.</remarks>
/// <param name="values">What each stage earns, or null for the defaults.</param>
/// <param name="level">What counts as Triton.</param>
public sealed class StageReward(StageValues? values = null, LegalityLevel level = LegalityLevel.Reachable) : FormulaReward("stage", level)
{
    private readonly StageValues _values = (values ?? new StageValues()).Checked();

    /// <inheritdoc/>
    public override RewardRange Range => new(0, _values.Matched);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => Value(_values.Matched, "Legal, and every output matches.");

    /// <inheritdoc/>
    protected override RewardScore ScoreOther(RewardContext context, CandidateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var reached = verdict.Outcome is CandidateOutcome.NotCompiled or CandidateOutcome.Failed or CandidateOutcome.Mismatched
            ? context.Report!.Stage
            : ExecutionStage.None;
        return Value(_values.Of(reached), reached == ExecutionStage.None ? verdict.Reason : $"It reached {reached}. {verdict.Reason}");
    }
}
