using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Execution;

/// <summary>What an executor is asked to run.</summary>
/// <param name="Task">The task.</param>
/// <param name="CandidateSource">The candidate's Python source, as extracted from an answer.</param>
public sealed record ExecutionRequest(KernelTask Task, string CandidateSource)
{
    /// <summary>The seed of the inputs. A host keeps it secret from the policy; two runs with one seed see the same inputs.</summary>
    public long Seed { get; init; }

    /// <summary>What the run may use.</summary>
    /// <value><see cref="ExecutionLimits.Default"/></value>
    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    /// <summary>Whether to measure time once the outputs match. An executor that cannot says so in <see cref="ExecutionReport.TimingAbsence"/>.</summary>
    public bool Measure { get; init; }
}
