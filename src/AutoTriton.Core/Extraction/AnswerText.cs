using System.Buffers;
using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Brings an answer into one form: line feeds, no invisible characters around lines, the control tokens of chat templates as what they mean.</summary>
internal static class AnswerText
{
    private const int LongestToken = 48;
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF\u00A0");

    public static string Normalize(string answer)
    {
        var text = answer.Contains('\r', StringComparison.Ordinal)
            ? answer.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : answer;
        if (text.AsSpan().IndexOfAny(Invisible) >= 0)
        {
            text = WithoutInvisible(text);
        }

        if (text.Contains("THINK]", StringComparison.Ordinal) || text.Contains('◁', StringComparison.Ordinal))
        {
            text = text.Replace("[THINK]", "<think>", StringComparison.Ordinal).Replace("[/THINK]", "</think>", StringComparison.Ordinal)
                .Replace("◁think▷", "<think>", StringComparison.Ordinal).Replace("◁/think▷", "</think>", StringComparison.Ordinal);
        }

        var end = text.AsSpan().TrimEnd();
        if (end.EndsWith("</s>"))
        {
            text = string.Concat(end[..^"</s>".Length], "\n");
        }

        return text.Contains("<|", StringComparison.Ordinal) || text.Contains("<｜", StringComparison.Ordinal) ? WithoutTokens(text) : text;
    }

    /// <summary>Takes characters without width from both ends of each line; blanks that do not break become blanks there.</summary>
    private static string WithoutInvisible(string text)
    {
        var result = new StringBuilder(text.Length);
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            var start = 0;
            while (start < line.Length && (line[start] is ' ' or '\t' || Invisible.Contains(line[start])))
            {
                if (line[start] is ' ' or '\t' or '\u00A0')
                {
                    result.Append(line[start] == '\t' ? '\t' : ' ');
                }

                start++;
            }

            var end = line.Length;
            while (end > start && Invisible.Contains(line[end - 1]))
            {
                end--;
            }

            result.Append(line[start..end]).Append('\n');
        }

        return result.ToString();
    }

    private static string WithoutTokens(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        var thinks = false;
        while (Next(text, position) is { } token)
        {
            result.Append(text, position, token.Start - position);
            position = token.End;
            var name = token.Name;
            if (name is "channel" or "start")
            {
                // What follows names the channel or the role, up to the next token.
                var header = text.AsSpan(position, Math.Min(LongestToken, text.Length - position));
                var length = header.IndexOfAny('<', '\n');
                var word = length < 0 ? header : header[..length];
                position += length is > 0 ? length : 0;
                name = name == "channel" && word.TrimStart().StartsWith("analysis") ? "think" : "message";
            }

            var isReasoning = name.Contains("think", StringComparison.OrdinalIgnoreCase) || name.Contains("thought", StringComparison.OrdinalIgnoreCase);
            var ends = isReasoning ? name.StartsWith("end", StringComparison.OrdinalIgnoreCase) || name[0] == '/' : thinks && name is "end" or "return" or "call";
            result.Append(isReasoning && !ends ? "\n<think>\n" : ends && (thinks || isReasoning) ? "\n</think>\n" : "\n");
            thinks = (thinks || isReasoning) && !ends;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The next control token. One in a string of code stands beside quotes and is text.</summary>
    private static Token? Next(string text, int from)
    {
        for (var start = text.IndexOf('<', from); start >= 0 && start + 3 < text.Length; start = text.IndexOf('<', start + 1))
        {
            if (text[start + 1] is not ('|' or '｜') || (start > 0 && text[start - 1] is '"' or '\''))
            {
                continue;
            }

            var rest = text.AsSpan(start + 2, Math.Min(LongestToken, text.Length - start - 2));
            var length = rest.IndexOf(text[start + 1]);
            var end = start + 2 + length + 2;
            if (length > 0 && end <= text.Length && text[end - 1] == '>' && IsName(rest[..length]) && (end == text.Length || text[end] is not ('"' or '\'')))
            {
                return new Token(start, end, rest[..length].ToString());
            }
        }

        return null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '▁' or '-' or '/' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Token(int Start, int End, string Name);
}
