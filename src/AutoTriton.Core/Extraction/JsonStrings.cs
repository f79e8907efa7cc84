using System.Globalization;
using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Reads the string values out of JSON text, complete or cut, in one pass: the wrappers of tool calls.</summary>
internal static class JsonStrings
{
    /// <summary>Whether a text is JSON by its looks: it opens an object or a list whose first thing is a string, an object or a list.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.Length < 2 || text[0] is not ('{' or '['))
        {
            return false;
        }

        var rest = text[1..].TrimStart();
        return rest.Length > 0 && rest[0] is '"' or '{' or '[';
    }

    /// <summary>The strings of several lines, decoded, with whether their end was seen.</summary>
    public static IEnumerable<(string Text, bool IsClosed)> LongStrings(string json)
    {
        for (var start = json.IndexOf('"', StringComparison.Ordinal); start >= 0 && start < json.Length;)
        {
            var (text, end, isClosed) = Decode(json, start + 1);
            if (text.Contains('\n', StringComparison.Ordinal) || LooksLikeJson(text))
            {
                yield return (text, isClosed);
            }

            start = end >= json.Length ? -1 : json.IndexOf('"', end);
        }
    }

    private static (string Text, int End, bool IsClosed) Decode(string json, int start)
    {
        var result = new StringBuilder();
        var index = start;
        while (index < json.Length)
        {
            var c = json[index++];
            if (c == '"')
            {
                return (result.ToString(), index, true);
            }

            if (c != '\\')
            {
                result.Append(c);
            }
            else if (index < json.Length)
            {
                index = AppendEscape(json, index, result);
            }
        }

        return (result.ToString(), json.Length, false);
    }

    private static int AppendEscape(string json, int index, StringBuilder result)
    {
        var c = json[index];
        if (c == 'u' && index + 4 < json.Length
            && ushort.TryParse(json.AsSpan(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Append((char)code);
            return index + 5;
        }

        result.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
        return index + 1;
    }
}
