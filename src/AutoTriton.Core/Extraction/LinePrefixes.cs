using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Takes off what stands before every line: numbers, prompts of an interactive shell, marks of quotation.</summary>
internal static class LinePrefixes
{
    /// <summary>Code of which every line is numbered, the numbers rising by one, without them; null where it is not so.</summary>
    public static string? WithoutNumbers(string text)
    {
        var first = text.AsSpan().TrimStart();
        if (first.IsEmpty || !char.IsAsciiDigit(first[0]))
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        var reader = new LineReader(text);
        var expected = -1;
        while (reader.Read())
        {
            var line = reader.Line;
            if (line.IsWhiteSpace())
            {
                result.Append('\n');
                continue;
            }

            if (!TryNumber(line, out var number, out var length) || (expected >= 0 && number != expected))
            {
                return null;
            }

            expected = number + 1;
            result.Append(line[length..]).Append('\n');
        }

        return expected > 1 ? result.ToString() : null;
    }

    /// <summary>The input of an interactive session, without its prompts and output; null where the text does not begin with a prompt.</summary>
    public static string? WithoutPrompts(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith(">>> "))
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line.TrimStart();
            if (line.StartsWith(">>>") || line.StartsWith("..."))
            {
                result.Append(line.Length > 3 ? line[(line[3] == ' ' ? 4 : 3)..] : []).Append('\n');
            }
        }

        return result.ToString();
    }

    /// <summary>A text of which several lines are quoted (<c>&gt;</c>), without the marks; null where it has no such lines.</summary>
    public static string? WithoutQuotation(string text)
    {
        var quoted = 0;
        var result = new StringBuilder(text.Length);
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            var isQuoted = line is ['>'] or ['>', ' ' or '\t', ..];
            quoted += isQuoted ? 1 : 0;
            result.Append(isQuoted ? line[Math.Min(2, line.Length)..] : line).Append('\n');
        }

        return quoted >= 3 ? result.ToString() : null;
    }

    /// <summary>Reads a number with the mark after it: a bar, a colon, an arrow or a tab.</summary>
    private static bool TryNumber(ReadOnlySpan<char> line, out int number, out int length)
    {
        var start = line.Length - line.TrimStart().Length;
        length = start;
        while (length < line.Length && char.IsAsciiDigit(line[length]))
        {
            length++;
        }

        if (!int.TryParse(line[start..length], out number) || number == int.MaxValue || length == line.Length)
        {
            return false;
        }

        var mark = length;
        while (mark < line.Length && line[mark] == ' ')
        {
            mark++;
        }

        if (mark < line.Length && line[mark] is '|' or ':' or '\t' or '→' or '│')
        {
            length = line[mark] is not ('\t' or '→') && mark + 1 < line.Length && line[mark + 1] == ' ' ? mark + 2 : mark + 1;
            return true;
        }

        return false;
    }
}
