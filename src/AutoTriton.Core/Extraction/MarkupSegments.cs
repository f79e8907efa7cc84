using System.Net;
using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Splits an answer without fences at its markup: tags at the start of lines, tags in brackets, LaTeX environments, quotes used as a fence.</summary>
internal sealed class MarkupSegments
{
    private const int LongestTag = 256;
    private const int DeepestNesting = 32;
    private readonly List<(string Text, bool IsClosed)> _segments = [];
    private readonly List<string> _open = [];
    private readonly StringBuilder _current = new();
    private bool _hasMarkup;
    private bool _isQuoteFence;

    private MarkupSegments()
    {
    }

    /// <summary>The pieces between markup, each with whether its end was seen; null where there is no markup.</summary>
    public static List<(string Text, bool IsClosed)>? Split(string text)
    {
        var segments = new MarkupSegments();
        var state = new TripleQuoteState();
        var reader = new LineReader(text);
        while (reader.Read())
        {
            if (segments.IsMarkup(reader.Line, state.IsInside))
            {
                state = new TripleQuoteState();
            }
            else
            {
                segments._current.Append(reader.Line).Append('\n');
                state.Read(reader.Line);
            }
        }

        var hasMarkup = segments._hasMarkup;
        segments.Flush(segments._open.Count == 0 && !segments._isQuoteFence);
        return hasMarkup ? segments._segments : null;
    }

    /// <summary>Takes a line that is markup or begins or ends with it.</summary>
    private bool IsMarkup(ReadOnlySpan<char> line, bool isInString)
    {
        var trimmed = line.Trim();
        if (trimmed.IsEmpty)
        {
            return false;
        }

        if (trimmed.StartsWith("'''") && (_isQuoteFence ? trimmed.Length == 3 : !isInString && new Fence('`', 3, 0, false, trimmed[3..].ToString(), 0) is { HasKnownLabel: true, IsBare: false }))
        {
            _isQuoteFence = !_isQuoteFence;
            return Flush(true);
        }

        if (!isInString && (IsBracketTag(trimmed) || trimmed.StartsWith("\\begin{") || trimmed.StartsWith("\\end{")))
        {
            return Flush(true);
        }

        var rest = line;
        var isTagged = false;
        while (TagAtStart(rest, isInString) is { } length)
        {
            isTagged = true;
            Flush(true);
            Follow(rest.TrimStart()[..length]);
            rest = rest.TrimStart()[length..];
        }

        var body = WithoutClosingTags(rest, out var closes);
        if (isTagged || closes)
        {
            if (!body.IsWhiteSpace())
            {
                _current.Append(body).Append('\n');
            }

            return !closes || Flush(true);
        }

        return false;
    }

    /// <summary>How long the tag is that a line begins with, or null. Inside a string only the end of what is open counts.</summary>
    private int? TagAtStart(ReadOnlySpan<char> line, bool isInString)
    {
        line = line.TrimStart();
        if (line.StartsWith("<![CDATA["))
        {
            return "<![CDATA[".Length;
        }

        if (line.StartsWith("]]>"))
        {
            return "]]>".Length;
        }

        if (line is not ['<', ..] || line.Length < 3 || !(char.IsAsciiLetter(line[1]) || line[1] == '/'))
        {
            return null;
        }

        var end = line[..Math.Min(line.Length, LongestTag)].IndexOf('>');
        return end < 0 || (isInString && !(line[1] == '/' && _open.Contains(Name(line[2..end])))) ? null : end + 1;
    }

    private void Follow(ReadOnlySpan<char> tag)
    {
        if (tag is not ['<', not '!', ..] || tag.EndsWith("/>"))
        {
            return;
        }

        if (tag[1] != '/')
        {
            if (_open.Count < DeepestNesting)
            {
                _open.Add(Name(tag[1..^1]));
            }

            return;
        }

        var index = _open.LastIndexOf(Name(tag[2..^1]));
        if (index >= 0)
        {
            _open.RemoveRange(index, _open.Count - index);
        }
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" =\t");
        return (end < 0 ? tag : tag[..end]).ToString();
    }

    /// <summary>The line without closing tags of what is open at its end.</summary>
    private ReadOnlySpan<char> WithoutClosingTags(ReadOnlySpan<char> line, out bool closes)
    {
        closes = false;
        if (_open.Count == 0 || line.TrimEnd() is not [.., '>'])
        {
            return line;
        }

        var left = _open.Count;
        for (var isTag = true; isTag;)
        {
            var end = line.TrimEnd();
            var start = end is [.., '>'] ? end.LastIndexOf("</") : -1;
            var index = start < 0 ? -1 : _open.LastIndexOf(end[(start + 2)..^1].ToString());
            isTag = index >= 0 || end.EndsWith("]]>");
            if (isTag)
            {
                closes = true;
                left = index >= 0 ? Math.Min(left, index) : left;
                line = index >= 0 ? end[..start] : end[..^3];
            }
        }

        _open.RemoveRange(left, _open.Count - left);
        return line;
    }

    private static bool IsBracketTag(ReadOnlySpan<char> line)
    {
        if (line is not ['[', .., ']'])
        {
            return false;
        }

        var name = line[1..^1].TrimStart('/');
        return name.Length > 2 && name.IndexOfAnyExceptInRange('A', 'Z') is var other && (other < 0 || name[other] == '_');
    }

    private bool Flush(bool isClosed)
    {
        _hasMarkup = true;
        var text = _current.ToString();
        _current.Clear();
        if (!string.IsNullOrWhiteSpace(text))
        {
            _segments.Add((Decode(text), isClosed));
        }

        return true;
    }

    /// <summary>The text of an HTML element, where it is escaped.</summary>
    private static string Decode(string text)
    {
        if (!text.Contains("&lt;", StringComparison.Ordinal) && !text.Contains("&gt;", StringComparison.Ordinal) && !text.Contains("&amp;", StringComparison.Ordinal)
            && !text.Contains("&quot;", StringComparison.Ordinal) && !text.Contains("&#", StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = WebUtility.HtmlDecode(text);
        return ParsedText.Of(decoded).IsCode || !ParsedText.Of(text).IsCode ? decoded : text;
    }
}
