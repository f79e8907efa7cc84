using System.Buffers;

namespace AutoTriton.Core.Extraction;

/// <summary>A line that opens or closes a code block.</summary>
/// <param name="Character">The backtick or the tilde.</param>
/// <param name="Length">How many of them.</param>
/// <param name="Indent">How many columns stand before it.</param>
/// <param name="IsQuoted">Whether it stands in a quotation (<c>&gt;</c>).</param>
/// <param name="Info">What follows it on the line.</param>
/// <param name="Offset">Where in the line it stands.</param>
internal readonly record struct Fence(char Character, int Length, int Indent, bool IsQuoted, string Info, int Offset)
{
    private static readonly SearchValues<char> AfterLabel = SearchValues.Create(" \t:{},=;");

    private static readonly HashSet<string> KnownLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        "python", "py", "python3", "py3", "pycon", "ipython", "triton", "cuda", "cu", "cpp", "c++", "c", "text", "txt", "plaintext",
        "bash", "sh", "shell", "console", "json", "yaml", "toml", "xml", "html", "diff", "patch", "markdown", "md", "tool_code", "code",
        "pytorch", "torch", "none", "output", "latex", "math", "csharp", "rust", "java", "javascript",
    };

    /// <summary>The label: the first word after the fence.</summary>
    public string Label
    {
        get
        {
            var word = Info.AsSpan().Trim().TrimStart("{.").ToString();
            var end = word.AsSpan().IndexOfAny(AfterLabel);
            return end < 0 ? word : word[..end];
        }
    }

    /// <summary>Whether nothing stands after the fence.</summary>
    public bool IsBare => Info.AsSpan().IsWhiteSpace();

    /// <summary>Whether what stands after it is surely the name of a language.</summary>
    public bool HasKnownLabel => KnownLabels.Contains(Label);

    /// <summary>Reads a fence at the start of a line, after indentation, quotation and list marks.</summary>
    public static Fence? AtStart(ReadOnlySpan<char> line)
    {
        var index = 0;
        var isQuoted = false;
        while (index < line.Length && (line[index] is ' ' or '\t' or '>' || IsListMark(line, index)))
        {
            isQuoted |= line[index] == '>';
            index++;
        }

        return At(line, index, isQuoted);
    }

    /// <summary>Reads a fence that follows text on its line, such as <c>Here it is: ```python</c>.</summary>
    public static Fence? AfterText(ReadOnlySpan<char> line)
    {
        var index = line.LastIndexOf("```");
        if (index <= 0 || line[..index].Contains('`'))
        {
            return null;
        }

        var fence = At(line, index, false);
        return fence is { HasKnownLabel: true } or { IsBare: true } ? fence.Value with { Indent = 0 } : null;
    }

    private static Fence? At(ReadOnlySpan<char> line, int index, bool isQuoted)
    {
        if (index >= line.Length || line[index] is not ('`' or '~'))
        {
            return null;
        }

        var end = index;
        while (end < line.Length && line[end] == line[index])
        {
            end++;
        }

        var rest = line[end..];
        return end - index < 3 || (line[index] == '`' && rest.Contains('`') && rest.Trim() is not ['`', ..])
            ? null
            : new Fence(line[index], end - index, index, isQuoted, rest.ToString(), index);
    }

    private static bool IsListMark(ReadOnlySpan<char> line, int index)
    {
        if (index + 1 >= line.Length || line[index + 1] != ' ')
        {
            return index + 1 < line.Length && char.IsAsciiDigit(line[index]) && line[index + 1] is '.' or ')';
        }

        return line[index] is '-' or '*' or '+' or '.' or ')';
    }
}
