using AutoTriton.Core.Execution;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>An answer to a held-out task with its verdict.</summary>
/// <param name="Judgement">What the judge said.</param>
public sealed record EvaluatedAnswer(Judgement Judgement)
{
    /// <summary>Whether it is legal and every output matches.</summary>
    public bool IsPass => Judgement.Context.Report is { IsMatch: true };

    /// <summary>Whether the judge could say anything of it; where not, it counts as not passed and is reported.</summary>
    public bool IsConclusive => Judgement.MachineFailure is null && Judgement.Context.Report is not { IsConclusive: false };

    /// <summary>The furthest stage.</summary>
    public ExecutionStage Stage => Judgement.Context.Report?.Stage ?? ExecutionStage.None;

    /// <summary>Why it came no further, or null where it passed or the machinery failed.</summary>
    public FailureKind? Failure => Judgement.Context.Report is { } report
        ? report.Failure?.Kind
        : Judgement.MachineFailure is null ? FailureKind.NoCandidate : null;

    /// <summary>The answer's tokens, or 0 where the policy does not tell them.</summary>
    public int Tokens => Judgement.Context.Completion.TokenIds is { IsDefault: false } ids ? ids.Length : 0;
}
