using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Reads the files that shell commands write: <c>cat &gt; kernel.py &lt;&lt; 'EOF'</c>.</summary>
internal static class HereDocuments
{
    private static readonly string[] Commands = ["cat ", "tee ", "python", "sudo tee "];

    /// <summary>The documents in order, with whether their end was seen.</summary>
    public static List<(string Text, bool IsClosed)> Find(string text)
    {
        var found = new List<(string, bool)>();
        if (!text.Contains("<<", StringComparison.Ordinal))
        {
            return found;
        }

        var reader = new LineReader(text);
        while (reader.Read())
        {
            if (Delimiter(reader.Line) is not { } delimiter)
            {
                continue;
            }

            var document = new StringBuilder();
            var isClosed = false;
            while (!isClosed && reader.Read())
            {
                isClosed = reader.Line.Trim().SequenceEqual(delimiter);
                if (!isClosed)
                {
                    document.Append(reader.Line).Append('\n');
                }
            }

            found.Add((document.ToString(), isClosed));
        }

        return found;
    }

    private static string? Delimiter(ReadOnlySpan<char> line)
    {
        var command = line.TrimStart(" \t$");
        var start = command.IndexOf("<<");
        if (start < 0 || !StartsWithCommand(command))
        {
            return null;
        }

        var word = command[(start + 2)..].TrimStart("- ").TrimStart("'\"\\");
        var length = 0;
        while (length < word.Length && (char.IsAsciiLetterOrDigit(word[length]) || word[length] == '_'))
        {
            length++;
        }

        return length == 0 ? null : word[..length].ToString();
    }

    private static bool StartsWithCommand(ReadOnlySpan<char> line)
    {
        foreach (var command in Commands)
        {
            if (line.StartsWith(command, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
