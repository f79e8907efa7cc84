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

    /// <summary>The changes of each hunk: kept and removed lines, and kept and added ones.</summary>
    public static List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        var (before, after) = (new StringBuilder(), new StringBuilder());
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (IsHeader(line))
            {
                Add(edits, before, after);
                continue;
            }

            var content = line is ['+' or '-' or ' ', ..] ? line[1..] : line;
            if (line is not ['+', ..])
            {
                before.Append(content).Append('\n');
            }

            if (line is not ['-', ..])
            {
                after.Append(content).Append('\n');
            }
        }

        Add(edits, before, after);
        return edits;
    }

    private static void Add(List<TextEdit> edits, StringBuilder before, StringBuilder after)
    {
        if (before.Length + after.Length > 0)
        {
            edits.Add(new TextEdit(before.ToString(), after.ToString()));
            before.Clear();
            after.Clear();
        }
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
