using AutoTriton.Python.Syntax;

namespace AutoTriton.Python;

/// <summary>A source text is not Python: says where, what was expected and what was found.</summary>
public sealed class PythonSyntaxException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, without the place.</param>
    /// <param name="span">Where.</param>
    /// <param name="expected">What was expected there, or null.</param>
    public PythonSyntaxException(string message, SourceSpan span, string? expected = null)
        : base($"{message} (line {span.StartLine}, column {span.StartColumn + 1})")
    {
        Reason = message;
        Span = span;
        Expected = expected;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Where it is wrong.</summary>
    public SourceSpan Span { get; }

    /// <summary>What was expected there, or null where that cannot be said.</summary>
    public string? Expected { get; }
}
