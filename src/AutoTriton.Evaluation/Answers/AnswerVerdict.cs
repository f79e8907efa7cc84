using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Evaluation.Runs;
using AutoTriton.Legality;

namespace AutoTriton.Evaluation.Answers;

/// <summary>The verdict on one answer of a file, as a file of results keeps it: one line of JSON. Of a row that cannot be used it says why.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The row's line, from 1.</param>
public sealed record AnswerVerdict(string File, int Line)
{
    /// <summary>The answer's place among those of its row, from 0.</summary>
    public int Choice { get; init; }

    /// <summary>A hash of the row, of what it was judged against, and of the level.</summary>
    public string Key { get; init; } = "";

    /// <summary>The row's own name, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The model, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The task's id, or null.</summary>
    public string? Task { get; init; }

    /// <summary>The name that the contract calls, or null where it calls none.</summary>
    public string? Entry { get; init; }

    /// <summary>Why the row cannot be used, or null where it can.</summary>
    public string? Unusable { get; init; }

    /// <summary>The level of legality it was judged at.</summary>
    public LegalityLevel Level { get; init; }

    /// <summary>Whether there was a task to execute against; where not, legality alone was judged.</summary>
    public bool HasTask { get; init; }

    /// <summary>The furthest stage.</summary>
    public ExecutionStage Reached { get; init; }

    /// <summary>Why it came no further, or null.</summary>
    public FailureKind? Failure { get; init; }

    /// <summary>A sentence that says why, or null.</summary>
    public string? Message { get; init; }

    /// <summary>The line of the candidate's source that decided, from 1; or null.</summary>
    public int? DecidingLine { get; init; }

    /// <summary>What was found in the candidate.</summary>
    public ImmutableArray<FindingRecord> Findings { get; init; } = [];

    /// <summary>The reward with the scores it is made of, or null where it was not executed.</summary>
    public RewardScore? Reward { get; init; }

    /// <summary>What was extracted, or null.</summary>
    public string? Candidate { get; init; }

    /// <summary>The answer as it came where nothing could be extracted, cut to a sensible length; else null.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether the answer ends inside its code.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Whether another block of the answer could have been meant.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>What of the machinery failed, or null.</summary>
    public string? MachineFailure { get; init; }

    /// <summary>How long judging took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>What it comes to.</summary>
    [JsonIgnore]
    public AnswerOutcome Outcome => this switch
    {
        { Unusable: not null } => AnswerOutcome.Unusable,
        { MachineFailure: not null } or { Failure: FailureKind.NotSupported } => AnswerOutcome.NotJudged,
        { Failure: not null } => AnswerOutcome.Failed,
        { HasTask: true } => AnswerOutcome.Matched,
        _ => AnswerOutcome.LegalNotRun,
    };

    /// <summary>What it comes to in a few words, such as <c>wrong output</c>; the same words as on the page.</summary>
    [JsonIgnore]
    public string Words => Outcome switch
    {
        AnswerOutcome.Matched => "every output matches",
        AnswerOutcome.LegalNotRun => "legal, not run",
        AnswerOutcome.Unusable => "unusable row",
        _ when MachineFailure is not null => "machine failed",
        _ => FailureWords.Of(Failure!.Value),
    };

    /// <summary>The ids of its findings that refuse it, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> RefusingFindings =>
        Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Id).Distinct();
}
