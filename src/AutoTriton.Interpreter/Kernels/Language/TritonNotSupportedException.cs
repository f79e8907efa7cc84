using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Triton would compile this, but this interpreter does not have it: nothing is known of the kernel's correctness.</summary>
/// <param name="message">What is missing.</param>
/// <param name="function">The jit function that holds the line.</param>
/// <param name="location">Where in the source.</param>
public sealed class TritonNotSupportedException(string message, string function, SourceSpan location)
    : TritonCompilationException(CompilationErrorKind.NotSupported, message, function, location);
