using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Evaluation.Runs;

/// <summary>An answer with its verdict and its reward's breakdown, as a run folder keeps it: one line of JSON.</summary>
/// <param name="Stage">The stage of the run, such as <c>grpo</c> or <c>after SFT</c>.</param>
/// <param name="Step">The step in its stage, or 0.</param>
/// <param name="Task">The task's id.</param>
public sealed record CompletionRecord(string Stage, int Step, string Task)
{
    /// <summary>How hard the task is, 1 to 5, or 0 where not known.</summary>
    public int Difficulty { get; init; }

    /// <summary>The task's operators.</summary>
    public ImmutableArray<string> Operators { get; init; } = [];

    /// <summary>The reference's source, or null where it has none.</summary>
    public string? Reference { get; init; }

    /// <summary>The answer as it came.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The answer's tokens, or 0 where not known.</summary>
    public int Tokens { get; init; }

    /// <summary>What was extracted, or null.</summary>
    public string? Candidate { get; init; }

    /// <summary>The furthest stage of the candidate.</summary>
    public ExecutionStage Reached { get; init; }

    /// <summary>Why it came no further, or null.</summary>
    public FailureKind? Failure { get; init; }

    /// <summary>A sentence that says why, or null.</summary>
    public string? Message { get; init; }

    /// <summary>The line of the candidate's source where it failed, from 1; or null.</summary>
    public int? Line { get; init; }

    /// <summary>What was found in the candidate.</summary>
    public ImmutableArray<FindingRecord> Findings { get; init; } = [];

    /// <summary>The reward with the scores it is made of, or null.</summary>
    public RewardScore? Reward { get; init; }

    /// <summary>Whether every output matched.</summary>
    public bool IsPass => Reached >= ExecutionStage.Matched;

    /// <summary>Makes a record.</summary>
    /// <param name="stage">The stage of the run.</param>
    /// <param name="step">The step in its stage.</param>
    /// <param name="task">The task.</param>
    /// <param name="completion">The answer.</param>
    /// <param name="extraction">What was extracted.</param>
    /// <param name="report">The executor's report, or null.</param>
    /// <param name="score">The reward.</param>
    /// <returns>The record.</returns>
    public static CompletionRecord Of(
        string stage, int step, KernelTask task, Completion completion, ExtractionResult extraction, ExecutionReport? report, RewardScore score)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(completion);
        ArgumentNullException.ThrowIfNull(extraction);
        return new CompletionRecord(stage, step, task.Id)
        {
            Difficulty = task.Difficulty,
            Operators = task.Operators,
            Reference = task.Reference switch
            {
                PyTorchReference pytorch => pytorch.Source,
                TritonReference triton => triton.Source,
                _ => null,
            },
            Answer = completion.Text,
            Tokens = completion.TokenIds.IsDefault ? 0 : completion.TokenIds.Length,
            Candidate = extraction.Candidate,
            Reached = report?.Stage ?? ExecutionStage.None,
            Failure = report is null ? FailureKind.NoCandidate : report.Failure?.Kind,
            Message = report is null ? extraction.Problem : report.Failure?.Message,
            Line = report?.Failure?.Location?.StartLine,
            Findings = report is null ? [] : [.. report.Findings.Select(FindingRecord.Of)],
            Reward = score,
        };
    }
}
