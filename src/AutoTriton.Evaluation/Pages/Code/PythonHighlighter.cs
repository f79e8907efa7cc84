using System.Collections.Frozen;
using System.Text;

namespace AutoTriton.Evaluation.Pages.Code;

/// <summary>Colours Python for a page. It takes any text, right or broken, in linear time, and escapes all of it.</summary>
internal static class PythonHighlighter
{
    private static readonly FrozenSet<string> Keywords = new[]
    {
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "False", "finally",
        "for", "from", "global", "if", "import", "in", "is", "lambda", "None", "nonlocal", "not", "or", "pass", "raise", "return", "True",
        "try", "while", "with", "yield",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Writes each line as HTML.</summary>
    public static IReadOnlyList<string> Lines(string source)
    {
        var lines = new List<StringBuilder> { new() };
        var place = 0;
        while (place < source.Length)
        {
            var (length, style) = Next(source, place);
            Write(lines, source.AsSpan(place, length), style);
            place += length;
        }

        return [.. lines.Select(line => line.ToString())];
    }

    private static (int Length, string Style) Next(string source, int place)
    {
        var first = source[place];
        return first switch
        {
            '#' => (Until(source, place, character => character == '\n'), "cm"),
            '"' or '\'' => (StringLength(source, place), "st"),
            '@' when place == 0 || source[place - 1] is '\n' or ' ' => (1 + Until(source, place + 1, character => !(char.IsLetterOrDigit(character) || character is '_' or '.')), "de"),
            _ when char.IsAsciiDigit(first) => (Until(source, place, character => !(char.IsLetterOrDigit(character) || character is '.' or '_')), "nu"),
            _ when char.IsLetter(first) || first == '_' => Word(source, place),
            _ => (1, ""),
        };
    }

    private static (int Length, string Style) Word(string source, int place)
    {
        var length = Until(source, place, character => !(char.IsLetterOrDigit(character) || character == '_'));
        var word = source.Substring(place, length);
        var style = Keywords.Contains(word) ? "kw"
            : place > 0 && source[place - 1] == '.' ? "at"
            : word is "tl" or "torch" or "triton" or "F" or "nn" ? "mo"
            : "";
        return (length, style);
    }

    private static int StringLength(string source, int place)
    {
        var quote = source[place];
        var isLong = place + 2 < source.Length && source[place + 1] == quote && source[place + 2] == quote;
        var at = place + (isLong ? 3 : 1);
        while (at < source.Length)
        {
            if (source[at] == '\\')
            {
                at += 2;
            }
            else if (!isLong && (source[at] == quote || source[at] == '\n'))
            {
                return at - place + (source[at] == quote ? 1 : 0);
            }
            else if (isLong && at + 2 < source.Length && source[at] == quote && source[at + 1] == quote && source[at + 2] == quote)
            {
                return at + 3 - place;
            }
            else
            {
                at++;
            }
        }

        return source.Length - place;
    }

    private static int Until(string source, int place, Func<char, bool> ends)
    {
        var at = place;
        while (at < source.Length && !ends(source[at]))
        {
            at++;
        }

        return at - place;
    }

    private static void Write(List<StringBuilder> lines, ReadOnlySpan<char> text, string style)
    {
        var isFirst = true;
        foreach (var range in text.Split('\n'))
        {
            if (!isFirst)
            {
                lines.Add(new StringBuilder());
            }

            isFirst = false;
            var part = Html.Escape(text[range].ToString());
            lines[^1].Append(style.Length > 0 && part.Length > 0 ? $"<i class=\"{style}\">{part}</i>" : part);
        }
    }
}
