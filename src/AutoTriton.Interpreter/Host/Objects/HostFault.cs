using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Ends a run with a typed failure. Python code can neither catch it nor run <c>finally</c> blocks under it.</summary>
internal sealed class HostFault(FailureKind kind, string message, string? errorType = null) : Exception(message)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>The error type's name for the report, or null.</summary>
    public string? ErrorType { get; } = errorType;

    /// <summary>Where in the source; set by the evaluator as the fault passes the innermost statement.</summary>
    public SourceSpan? Location { get; set; }

    /// <summary>Something that the real library has and this one lacks: the candidate is not scored.</summary>
    public static HostFault NotSupported(string message) => new(FailureKind.NotSupported, message);

    public static HostFault Forbidden(string message) => new(FailureKind.Forbidden, message);

    public static HostFault Limit(string message) => new(FailureKind.ResourceLimit, message);

    public static HostFault Timeout(string message) => new(FailureKind.Timeout, message);
}
