using System.Collections.Immutable;
using AutoTriton.Core.Execution;

namespace AutoTriton.Legality;

/// <summary>What legality analysis says of a candidate.</summary>
/// <param name="Level">The level that was asked for.</param>
/// <param name="Findings">What was found, by place in the source.</param>
public sealed record LegalityResult(LegalityLevel Level, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it is legal: no finding is an error.</summary>
    public bool IsLegal => !Findings.Any(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Whether it is Python at all.</summary>
    public bool IsParsed { get; init; } = true;

    /// <summary>Whether something could not be decided from the source: then what is seen while it runs decides.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>The names of the kernels that paths from the entry point launch, each once.</summary>
    public ImmutableArray<string> LaunchedKernels { get; init; } = [];
}
