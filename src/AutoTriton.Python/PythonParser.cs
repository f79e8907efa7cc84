using AutoTriton.Python.Parsing;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python;

/// <summary>
/// Reads Python 3.8 to 3.13. What one of these versions accepts is accepted: the newest grammar, with what older ones let
/// pass where they do not contradict. It accepts and rejects what <c>ast.parse</c> does; errors that only CPython's
/// compiler finds (such as <c>return</c> outside a function) are not looked for. Time and memory grow with the length of
/// the source; nesting is bounded, so that no source can exhaust the stack of the parser or of those who walk its tree.
/// </summary>
public static class PythonParser
{
    /// <summary>Reads a source file.</summary>
    /// <param name="source">The text, with any kind of line ends.</param>
    /// <returns>The tree; every node knows its place.</returns>
    /// <exception cref="PythonSyntaxException">The text is not Python, or nests too deeply.</exception>
    public static ModuleNode Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Parser(SourceText.Prepare(source)).ParseModule();
    }

    /// <summary>Reads one expression; an open tuple counts as one, and white space around it does not matter.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The expression.</returns>
    /// <exception cref="PythonSyntaxException">The text is not one expression, or nests too deeply.</exception>
    public static Expression ParseExpression(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Parser(SourceText.Prepare(source)).ParseSingleExpression();
    }

    /// <summary>Reads a source file as bytes: UTF-8 with or without a byte order mark, or the encoding that it declares.</summary>
    /// <param name="source">The bytes.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="PythonSyntaxException">The bytes are not text in their encoding, the encoding is not known, or the text is not Python.</exception>
    public static ModuleNode Parse(ReadOnlySpan<byte> source) => Parse(SourceEncoding.Decode(source));
}
