using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Reads the new side of a diff.</summary>
internal static class UnifiedDiff
{
    private static readonly string[] Headers = ["+++", "---", "@@", "diff ", "index ", "new file", "similarity ", "\\ No newline"];

    /// <summary>Whether a text is a diff by its looks: most of its lines begin with a mark, and one at least was added.</summary>
    public static bool LooksLikeDiff(string text)
    {
        var added = 0;
        var lines = 0;
        var other = 0;
        var reader = new LineReader(text);
        while (reader.Read() && lines < 4000)
        {
            var line = reader.Line;
            lines++;
            if (line.StartsWith("+"))
            {
                added++;
            }
            else if (!line.IsWhiteSpace() && line[0] is not ('-' or ' ') && !IsHeader(line))
            {
                other++;
            }
        }

        return added >= 3 && added > other * 4;
    }

    /// <summary>The text after the change: added and kept lines, without their marks.</summary>
    public static string NewSide(string text)
    {
        var result = new StringBuilder(text.Length);
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (IsHeader(line) || line.StartsWith("-"))
            {
                continue;
            }

            result.Append(line is ['+' or ' ', ..] ? line[1..] : line).Append('\n');
        }

        return result.ToString();
    }

    private static bool IsHeader(ReadOnlySpan<char> line)
    {
        foreach (var header in Headers)
        {
            if (line.StartsWith(header, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
