using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tokenization;

/// <summary>Makes a source ready for the tokenizer.</summary>
internal static class SourceText
{
    /// <summary>Turns every line end into <c>\n</c>; refuses NUL characters and lone surrogates.</summary>
    /// <exception cref="PythonSyntaxException">The text holds what no source may hold.</exception>
    public static string Prepare(string source)
    {
        var text = source.Contains('\r') ? source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : source;
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var surrogate)
        {
            CheckSurrogates(text, surrogate);
        }

        var nul = text.IndexOf('\0');
        return nul < 0 ? text : throw new PythonSyntaxException("a source text cannot hold NUL characters", SpanAt(text, nul));
    }

    /// <summary>The place of one character.</summary>
    public static SourceSpan SpanAt(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        var line = before.Count('\n') + 1;
        var column = offset - (before.LastIndexOf('\n') + 1);
        return new SourceSpan(line, column, line, column + 1);
    }

    private static void CheckSurrogates(string text, int from)
    {
        for (var offset = from; offset < text.Length; offset++)
        {
            if (!char.IsSurrogate(text[offset]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[offset]) || offset + 1 >= text.Length || !char.IsLowSurrogate(text[offset + 1]))
            {
                throw new PythonSyntaxException($"the surrogate U+{(int)text[offset]:X4} stands alone", SpanAt(text, offset));
            }

            offset++;
        }
    }
}
