using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Execution;

/// <summary>Why a candidate did not come further, for a program and for a person.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Message">A sentence for a person; of an error that the candidate raised, its useful part.</param>
public sealed record ExecutionFailure(FailureKind Kind, string Message)
{
    /// <summary>Where in the candidate's source, or null.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>The error type as Python, PyTorch or Triton names it, such as <c>CompilationError</c>; or null.</summary>
    public string? ErrorType { get; init; }
}
