using System.Collections.Immutable;

namespace AutoTriton.Core.Execution;

/// <summary>What happened to a candidate.</summary>
public sealed record ExecutionReport
{
    /// <summary>The furthest stage that was reached.</summary>
    public required ExecutionStage Stage { get; init; }

    /// <summary>Why it came no further, or null where it reached all that was asked.</summary>
    public ExecutionFailure? Failure { get; init; }

    /// <summary>What static analysis and the sanitizer found, from first to last.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What was seen while it ran.</summary>
    public ExecutionEvidence Evidence { get; init; } = ExecutionEvidence.None;

    /// <summary>Measured times, or null.</summary>
    public KernelTiming? Timing { get; init; }

    /// <summary>Why there are no measured times although the request asked for them; null where there are, or where it did not ask.</summary>
    public TimingAbsence? TimingAbsence { get; init; }

    /// <summary>How long the execution took, all stages together.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Which executor made the report.</summary>
    public string Executor { get; init; } = "";

    /// <summary>Whether it came from a cache.</summary>
    public bool FromCache { get; init; }

    /// <summary>Whether every output matched.</summary>
    public bool IsMatch => Stage >= ExecutionStage.Matched;

    /// <summary>Whether the executor could judge the candidate at all; where false, it must not be scored.</summary>
    public bool IsConclusive => Failure is not { Kind: FailureKind.NotSupported };
}
