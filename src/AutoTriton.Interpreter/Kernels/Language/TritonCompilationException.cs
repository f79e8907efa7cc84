using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Triton refuses to compile the kernel, and so do we.</summary>
public class TritonCompilationException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="message">A sentence for a person, as close to Triton's own as it helps.</param>
    /// <param name="function">The jit function that holds the line.</param>
    /// <param name="location">Where in the source.</param>
    public TritonCompilationException(CompilationErrorKind kind, string message, string function, SourceSpan location)
        : base($"{function}, line {location.StartLine}, column {location.StartColumn + 1}: {message}")
    {
        Kind = kind;
        Detail = message;
        Function = function;
        Location = location;
    }

    /// <summary>Why.</summary>
    public CompilationErrorKind Kind { get; }

    /// <summary>The message without its place.</summary>
    public string Detail { get; }

    /// <summary>The jit function that holds the line.</summary>
    public string Function { get; }

    /// <summary>Where in the source.</summary>
    public SourceSpan Location { get; }
}
