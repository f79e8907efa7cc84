using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Finds code that stands in an answer without fences: the whole answer, or the regions that the Python parser accepts.</summary>
internal static class PlainCode
{
    private const int MostRegions = 32;
    private const int MostAttempts = 12;

    /// <summary>How many lines that look like a beginning may turn out to be none; each costs a parse of what follows.</summary>
    private const int MostFalseStarts = 128;

    /// <summary>Finds the regions.</summary>
    /// <param name="text">The answer without reasoning and fences.</param>
    /// <returns>The regions in order; the last is not closed where the answer ends inside it.</returns>
    public static List<CodeBlock> Find(string text)
    {
        var whole = ParsedText.Of(text);
        if (whole.IsCode)
        {
            return [new CodeBlock(text, "", "", true)];
        }

        var lines = text.Split('\n');
        var regions = new List<CodeBlock>();
        var line = 0;
        var leadStart = 0;
        var falseStarts = 0;
        while (regions.Count < MostRegions && falseStarts < MostFalseStarts && NextStart(lines, line) is { } start)
        {
            var indent = Indent(lines[start]);
            var (region, end) = Region(lines, start, indent);
            if (region is null)
            {
                falseStarts++;
                line = start + 1;
                continue;
            }

            regions.Add(region with { Lead = Join(lines, leadStart, start, 0) });
            leadStart = line = Math.Max(end, start + 1);
        }

        return regions;
    }

    private static int? NextStart(string[] lines, int from)
    {
        for (var index = from; index < lines.Length; index++)
        {
            if (StartsCode(lines[index].AsSpan().TrimStart()))
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Whether a line begins as the first line of a file of code does.</summary>
    private static bool StartsCode(ReadOnlySpan<char> line) =>
        line.StartsWith("import ") || line.StartsWith("@") || line.StartsWith("#!")
        || line.StartsWith("\"\"\"") || line.StartsWith("'''")
        || (line.StartsWith("from ") && line.IndexOf(" import ") > 0)
        || ((line.StartsWith("def ") || line.StartsWith("class ") || line.StartsWith("async def ")) && line.IndexOfAny("(:") > 0);

    /// <summary>The longest run of lines from <paramref name="start"/> that parses, found by cutting before each error.</summary>
    private static (CodeBlock? Region, int End) Region(string[] lines, int start, int indent)
    {
        var end = EndOfIndentation(lines, start, indent);
        var isCutAtEnd = false;
        var full = end;
        for (var attempt = 0; attempt < MostAttempts && end > start; attempt++)
        {
            var parsed = ParsedText.Of(Join(lines, start, end, indent));
            if (parsed.Module is not null)
            {
                return Finish(lines, start, end, indent, parsed, isCutAtEnd ? full : null);
            }

            var errorLine = start + Math.Max(0, (parsed.Error?.Span.StartLine ?? 1) - 1);
            isCutAtEnd |= attempt == 0 && full == lines.Length && IsAtEnd(lines, errorLine, parsed);
            if (!isCutAtEnd && attempt == 0 && !LooksLikeProse(lines, errorLine, full))
            {
                // A mistake in the middle of code: the code goes on to where sentences begin.
                end = ProseAfter(lines, errorLine, full);
                return (new CodeBlock(Join(lines, start, end, indent), "", "", true), end);
            }

            end = CutBefore(lines, start, Math.Min(errorLine, end - 1), indent);
        }

        return isCutAtEnd ? (new CodeBlock(Join(lines, start, full, indent), "", "", false), full) : (null, start + 1);
    }

    private static (CodeBlock? Region, int End) Finish(string[] lines, int start, int end, int indent, ParsedText parsed, int? full)
    {
        if (!parsed.IsCode)
        {
            return (null, start + 1);
        }

        return full is { } all && !LooksLikeProse(lines, end, all)
            ? (new CodeBlock(Join(lines, start, all, indent), "", "", false), all)
            : (new CodeBlock(end < lines.Length ? WithoutHeadings(parsed.Text) : parsed.Text, "", "", true), end);
    }

    /// <summary>Code before prose without the prose's heading, which is a comment by its looks.</summary>
    private static string WithoutHeadings(string text)
    {
        var end = text.AsSpan().TrimEnd();
        while (end.LastIndexOf('\n') is var line and >= 0 && end[(line + 1)..] is ['#', '#', ..])
        {
            end = end[..line].TrimEnd();
        }

        return string.Concat(end, "\n");
    }

    /// <summary>Whether an error is that the text ends too early, or stands on its last line.</summary>
    private static bool IsAtEnd(string[] lines, int errorLine, ParsedText parsed)
    {
        var last = lines.Length - 1;
        while (last > 0 && string.IsNullOrWhiteSpace(lines[last]))
        {
            last--;
        }

        return errorLine >= last || (parsed.Error is { } error && error.Reason.Contains("never closed", StringComparison.Ordinal)) || (parsed.Error is { } e && e.Reason.Contains("nterminated", StringComparison.Ordinal));
    }

    /// <summary>Whether the lines read as sentences rather than as code that was cut.</summary>
    private static bool LooksLikeProse(string[] lines, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            var line = lines[index].AsSpan().Trim();
            if (!line.IsEmpty)
            {
                return !char.IsWhiteSpace(lines[index][0]) && !StartsCode(line) && line.IndexOfAny("=([") < 0
                    && (line.Contains(' ') || (char.IsAsciiLetterUpper(line[0]) && line[^1] is '.' or '!' or '?'));
            }
        }

        return true;
    }

    /// <summary>The nearest line at or before <paramref name="line"/> that a statement of the outermost level starts on.</summary>
    private static int CutBefore(string[] lines, int start, int line, int indent)
    {
        for (var index = Math.Min(line, lines.Length - 1); index > start; index--)
        {
            if (!string.IsNullOrWhiteSpace(lines[index]) && Indent(lines[index]) <= indent && lines[index].AsSpan().Trim()[0] is not (')' or ']' or '}'))
            {
                return index;
            }
        }

        return start;
    }

    private static int ProseAfter(string[] lines, int from, int to)
    {
        for (var index = from + 1; index < to; index++)
        {
            if (lines[index].Length > 0 && string.IsNullOrWhiteSpace(lines[index - 1]) && char.IsAsciiLetterUpper(lines[index][0]) && LooksLikeProse(lines, index, index + 1))
            {
                return index;
            }
        }

        return to;
    }

    private static int EndOfIndentation(string[] lines, int start, int indent)
    {
        if (indent == 0)
        {
            return lines.Length;
        }

        var end = start;
        while (end < lines.Length && (string.IsNullOrWhiteSpace(lines[end]) || Indent(lines[end]) >= indent))
        {
            end++;
        }

        return end;
    }

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t')
        {
            indent++;
        }

        return indent;
    }

    private static string Join(string[] lines, int from, int to, int indent)
    {
        var result = new StringBuilder();
        for (var index = from; index < to; index++)
        {
            result.Append(lines[index].AsSpan(Math.Min(indent, Indent(lines[index])))).Append('\n');
        }

        return result.ToString();
    }
}
