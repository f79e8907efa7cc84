using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A kernel that compiled failed while it ran.</summary>
/// <param name="kind">Why.</param>
/// <param name="message">A sentence for a person.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="location">Where in its source, where that is known.</param>
public sealed class KernelRuntimeException(KernelRuntimeErrorKind kind, string message, string kernel, SourceSpan? location)
    : Exception(location is { } at ? $"{kernel}, line {at.StartLine}: {message}" : $"{kernel}: {message}")
{
    /// <summary>Why it failed.</summary>
    public KernelRuntimeErrorKind Kind { get; } = kind;

    /// <summary>The kernel.</summary>
    public string Kernel { get; } = kernel;

    /// <summary>Where in its source, or null.</summary>
    public SourceSpan? Location { get; } = location;
}
