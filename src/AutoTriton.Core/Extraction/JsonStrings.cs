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

    /// <summary>Whether a text is one JSON string on one line that holds several lines.</summary>
    public static bool LooksLikeString(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is ['"', not '"', .., '"'] && !text.Contains('\n') && text.IndexOf("\\n") > 0;
    }

    /// <summary>The strings of several lines, decoded, with whether their end was seen. A list of nothing but strings is one text: its lines.</summary>
    public static IEnumerable<(string Text, bool IsClosed)> LongStrings(string json)
    {
        List<string>? list = null;
        for (var index = 0; index < json.Length;)
        {
            var c = json[index];
            if (c == '"')
            {
                var (text, end, isClosed) = Decode(json, index + 1);
                index = end;
                if (list is not null && isClosed)
                {
                    list.Add(text);
                }
                else if (IsLong(text))
                {
                    yield return (text, isClosed);
                }

                continue;
            }

            if (list is not null && c is not (',' or ' ' or '\n' or '\t' or '\r'))
            {
                foreach (var text in c == ']' ? [Lines(list)] : list)
                {
                    if (IsLong(text))
                    {
                        yield return (text, true);
                    }
                }

                list = null;
            }

            list = c == '[' ? [] : list;
            index++;
        }

        if (list is { Count: > 1 })
        {
            yield return (Lines(list), false);
        }
    }

    private static bool IsLong(string text) => text.Contains('\n', StringComparison.Ordinal) || LooksLikeJson(text);

    private static string Lines(List<string> list) =>
        list.Count == 1 ? list[0] : string.Join(list.Exists(line => line.EndsWith('\n')) ? "" : "\n", list);

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
