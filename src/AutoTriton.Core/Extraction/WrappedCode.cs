namespace AutoTriton.Core.Extraction;

/// <summary>Takes code out of what is wrapped around it besides fences: diffs, edit markers, shell commands, prompts, line numbers, JSON, tags.</summary>
/// <param name="maximumLength">The longest candidate, in characters.</param>
internal sealed class WrappedCode(int maximumLength)
{
    private const int DeepestNesting = 3;
    private const int MostSegments = 64;

    /// <summary>The blocks of an answer without fences.</summary>
    public List<CodeBlock> Find(string text)
    {
        if (Unwrap(text, "", true) is { } wrapped)
        {
            return wrapped;
        }

        if (text.Length > maximumLength || ParsedText.Of(text).IsCode)
        {
            return [new CodeBlock(text, "", "", true)];
        }

        var blocks = new List<CodeBlock>();
        text = LinePrefixes.WithoutQuotation(text) ?? text;
        foreach (var (segment, isClosed) in (MarkupSegments.Split(text) ?? [(text, true)]).TakeLast(MostSegments))
        {
            blocks.AddRange((Unwrap(segment, "", isClosed) ?? PlainCode.Find(segment)).Select(block => block with { IsClosed = block.IsClosed && isClosed }));
        }

        return [.. blocks, .. EmbeddedJson(text)];
    }

    /// <summary>Takes a wrapper off a block; null where there is none.</summary>
    public List<CodeBlock>? Unwrap(string text, string lead, bool isClosed, int depth = 0)
    {
        if (text.Length > 8L * maximumLength || depth > DeepestNesting)
        {
            return null;
        }

        var edits = TextEdit.OfMarkers(text, out var isEnded);
        if (edits.Count > 0)
        {
            return [new CodeBlock(string.Concat(edits.Select(edit => edit.After)), "", lead, isClosed && isEnded) { IsFenced = true, Edits = edits }];
        }

        if (UnifiedDiff.LooksLikeDiff(text))
        {
            return [new CodeBlock(UnifiedDiff.NewSide(text), "diff", lead, isClosed) { IsFenced = true, Edits = UnifiedDiff.Edits(text) }];
        }

        if (HereDocuments.Find(text) is { Count: > 0 } documents)
        {
            return documents.ConvertAll(document => new CodeBlock(document.Text, "", lead, document.IsClosed && isClosed) { IsFenced = true });
        }

        return (LinePrefixes.WithoutPrompts(text) ?? LinePrefixes.WithoutNumbers(text) ?? WithoutMagic(text)) is { } code
            ? [new CodeBlock(code, "", lead, isClosed) { IsFenced = true }]
            : UnwrapJson(text, lead, isClosed, depth);
    }

    private List<CodeBlock>? UnwrapJson(string text, string lead, bool isClosed, int depth)
    {
        var json = AfterTag(text);
        if (!JsonStrings.LooksLikeJson(json) && !(depth == 0 && JsonStrings.LooksLikeString(json)))
        {
            return null;
        }

        var blocks = new List<CodeBlock>();
        foreach (var (value, ended) in JsonStrings.LongStrings(json.ToString()))
        {
            blocks.AddRange(Unwrap(value, lead, ended && isClosed, depth + 1)
                ?? (FenceScanner.Scan(value) is { Count: > 0 } inner ? inner.Blocks : [new CodeBlock(value, "json", lead, ended && isClosed) { IsFenced = true }]));
        }

        return blocks.Count == 0 ? null : blocks;
    }

    /// <summary>What a tool call holds that stands after text.</summary>
    private List<CodeBlock> EmbeddedJson(string text)
    {
        var reader = new LineReader(text);
        while (reader.Read())
        {
            if (JsonStrings.LooksLikeJson(AfterTag(reader.Line)))
            {
                return Unwrap(text[reader.Start..], text[..reader.Start], true) ?? [];
            }
        }

        return [];
    }

    /// <summary>What follows a tag at the start, such as <c>&lt;tool_call&gt;</c> or <c>[TOOL_CALLS]</c>.</summary>
    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text is ['[', >= 'A' and <= 'Z', ..] && text[..Math.Min(text.Length, 64)].IndexOf(']') is > 0 and var bracket)
        {
            return text[(bracket + 1)..];
        }

        return text is ['<', ..] && text[..Math.Min(text.Length, 64)].IndexOf('>') is > 0 and var end ? text[(end + 1)..] : text;
    }

    /// <summary>A notebook's cell without the commands to the notebook that it begins with; null where it begins with none.</summary>
    private static string? WithoutMagic(string text)
    {
        var start = 0;
        var reader = new LineReader(text);
        while (reader.Read() && (reader.Line.IsWhiteSpace() || reader.Line is ['%', '%' or (>= 'a' and <= 'z'), ..] or ['!', >= 'a' and <= 'z', ..]))
        {
            start = reader.Line.IsWhiteSpace() ? start : reader.Next;
        }

        return start == 0 || start >= text.Length ? null : text[start..];
    }
}
