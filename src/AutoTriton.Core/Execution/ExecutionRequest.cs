using AutoTriton.Core.Tasks;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Execution;

/// <summary>What an executor is asked to run.</summary>
/// <param name="Task">The task.</param>
/// <param name="CandidateSource">The candidate's Python source, as extracted from an answer.</param>
public sealed record ExecutionRequest(KernelTask Task, string CandidateSource)
{
    /// <summary>The candidate's Python source, as extracted from an answer. Setting it unsets <see cref="CandidateModule"/>.</summary>
    public string CandidateSource
    {
        get;
        init
        {
            field = value;
            CandidateModule = null;
        }
    } = CandidateSource;

    /// <summary>The syntax tree of <see cref="CandidateSource"/>, as <see cref="Extraction.ExtractionResult.Module"/> gives it, so that nobody parses it again; or null.</summary>
    public ModuleNode? CandidateModule { get; init; }

    /// <summary>The seed of the inputs. A host keeps it secret from the policy; two runs with one seed see the same inputs.</summary>
    public long Seed { get; init; }

    /// <summary>What the run may use.</summary>
    /// <value><see cref="ExecutionLimits.Default"/></value>
    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    /// <summary>Whether to measure time once the outputs match. An executor that cannot says so in <see cref="ExecutionReport.TimingAbsence"/>.</summary>
    public bool Measure { get; init; }
}
