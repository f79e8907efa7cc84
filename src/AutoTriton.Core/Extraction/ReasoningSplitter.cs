using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Keeps the text in think tags apart from the answer, in one pass.</summary>
/// <remarks>
/// A tag counts at the start of a line, a closing one also at its end: code may hold one in a string. A closing tag
/// without an opening one ends reasoning that began with the answer (chat templates put the opening tag into the prompt).
/// Nested tags count their depth; where the text ends at a depth above zero, the last closing tag was the end.
/// </remarks>
internal static class ReasoningSplitter
{
    private static readonly string[] Names = ["think", "thinking", "thought", "thoughts", "reasoning", "seed:think", "scratchpad", "reflection", "analysis"];

    public static AnswerParts Split(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return new AnswerParts(text, null, false);
        }

        var visible = new StringBuilder();
        var reasoning = new StringBuilder();
        var position = 0;
        var isFirst = true;
        while (FindTag(text, position) is { } tag)
        {
            if (tag.IsClosing && !isFirst)
            {
                visible.Append(text, position, tag.Start - position);
                position = tag.End;
                continue;
            }

            var contentStart = tag.IsClosing ? position : tag.End;
            if (!tag.IsClosing)
            {
                visible.Append(text, position, tag.Start - position);
            }

            var end = tag.IsClosing ? tag : FindEnd(text, tag);
            reasoning.Append(text, contentStart, (end?.Start ?? text.Length) - contentStart).Append('\n');
            isFirst = false;
            if (end is null)
            {
                return new AnswerParts(visible.ToString(), Trim(reasoning), true);
            }

            position = end.Value.End;
        }

        visible.Append(text, position, text.Length - position);
        return new AnswerParts(visible.ToString(), isFirst ? null : Trim(reasoning), false);
    }

    private static string Trim(StringBuilder text) => text.ToString().Trim();

    /// <summary>The tag that ends the reasoning that <paramref name="opening"/> begins.</summary>
    private static Tag? FindEnd(string text, Tag opening)
    {
        var depth = 1;
        Tag? last = null;
        var position = opening.End;
        while (FindTag(text, position) is { } tag)
        {
            position = tag.End;
            depth += tag.IsClosing ? -1 : 1;
            if (!tag.IsClosing)
            {
                continue;
            }

            last = tag;
            if (depth == 0)
            {
                return tag;
            }
        }

        return last;
    }

    private static Tag? FindTag(string text, int from)
    {
        for (var start = IndexOf(text, '<', from); start >= 0; start = IndexOf(text, '<', start + 1))
        {
            var isClosing = start + 1 < text.Length && text[start + 1] == '/';
            var nameStart = start + (isClosing ? 2 : 1);
            foreach (var name in Names)
            {
                var end = nameStart + name.Length;
                if (end < text.Length && text[end] == '>'
                    && string.Compare(text, nameStart, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && (StartsLine(text, start) || (isClosing && EndsLine(text, end + 1))))
                {
                    return new Tag(start, end + 1, isClosing);
                }
            }
        }

        return null;
    }

    private static int IndexOf(string text, char sought, int from) => from >= text.Length ? -1 : text.IndexOf(sought, from);

    private static bool StartsLine(string text, int index)
    {
        while (index > 0 && text[index - 1] is ' ' or '\t')
        {
            index--;
        }

        // Tags that follow each other, such as <answer><think>, stand at the start together.
        return index == 0 || text[index - 1] is '\n' or '>';
    }

    private static bool EndsLine(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t')
        {
            index++;
        }

        return index >= text.Length || text[index] == '\n';
    }

    private readonly record struct Tag(int Start, int End, bool IsClosing);
}
