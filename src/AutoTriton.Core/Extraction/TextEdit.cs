using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>A change of a text given earlier: what stood there and what stands there now.</summary>
/// <param name="Before">What is sought, whole lines; empty for a new text.</param>
/// <param name="After">What replaces it.</param>
internal readonly record struct TextEdit(string Before, string After)
{
    /// <summary>Reads blocks between <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c>, <c>=======</c> and <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c>.</summary>
    public static List<TextEdit> OfMarkers(string text, out bool isClosed)
    {
        var edits = new List<TextEdit>();
        isClosed = true;
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal))
        {
            return edits;
        }

        var before = new StringBuilder();
        var after = new StringBuilder();
        StringBuilder? current = null;
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (line.StartsWith("<<<<<<<"))
            {
                (before, after) = (new StringBuilder(), new StringBuilder());
                current = before;
            }
            else if (current == before && line.TrimEnd().SequenceEqual("======="))
            {
                current = after;
            }
            else if (current is not null && line.StartsWith(">>>>>>>"))
            {
                edits.Add(new TextEdit(before.ToString(), after.ToString()));
                current = null;
            }
            else
            {
                current?.Append(line).Append('\n');
            }
        }

        isClosed = current is null;
        if (!isClosed && after.Length > 0)
        {
            edits.Add(new TextEdit(before.ToString(), after.ToString()));
        }

        return edits;
    }

    /// <summary>Makes the changes in a text; null where something that is sought does not stand in it.</summary>
    public static string? Apply(IReadOnlyList<TextEdit> edits, string text)
    {
        var result = text.EndsWith('\n') ? text : text + "\n";
        foreach (var edit in edits)
        {
            var start = string.IsNullOrWhiteSpace(edit.Before) ? -1 : result.IndexOf(edit.Before, StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }

            result = string.Concat(result.AsSpan(0, start), edit.After, result.AsSpan(start + edit.Before.Length));
        }

        return result;
    }
}
