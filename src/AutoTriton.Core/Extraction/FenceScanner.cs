using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Finds the fenced blocks of an answer, in one pass over its lines.</summary>
/// <remarks>
/// A bare fence inside a triple-quoted string does not close a block, unless the string never ends: then the first such
/// fence was its end. A labelled fence inside a block opens the next one: the end of the one before was forgotten.
/// Blocks that only wrap other blocks (label <c>markdown</c>, or a longer fence around shorter ones) give way to those.
/// </remarks>
internal sealed class FenceScanner
{
    private const int DeepestNesting = 4;
    private const int MostKept = 256;

    /// <summary>How often a search for a better end may come back in vain; each reads to the end of the text, so this keeps time linear.</summary>
    private const int MostReturns = 32;
    private readonly List<CodeBlock> _blocks = [];
    private int _dropped;
    private int _returns;

    private FenceScanner()
    {
    }

    /// <summary>Finds the blocks.</summary>
    /// <param name="text">The answer without its reasoning, lines ended by line feeds.</param>
    /// <returns>The blocks in order, of very many the last, and how many there are.</returns>
    public static (List<CodeBlock> Blocks, int Count) Scan(string text)
    {
        var scanner = new FenceScanner();
        if (text.Contains("```", StringComparison.Ordinal) || text.Contains("~~~", StringComparison.Ordinal))
        {
            scanner.Scan(text, 0);
        }

        return (scanner._blocks, scanner._blocks.Count + scanner._dropped);
    }

    private void Scan(string text, int depth)
    {
        var reader = new LineReader(text);
        var leadStart = 0;
        var pending = reader.Read();
        while (pending)
        {
            if ((Fence.AtStart(reader.Line) ?? Fence.AfterText(reader.Line)) is not { } opening)
            {
                pending = reader.Read();
                continue;
            }

            var lead = text[leadStart..(reader.Start + opening.Offset)];
            var contentStart = reader.Next;
            var end = FindEnd(text, ref reader, opening, contentStart, out pending);
            Add(text, opening, lead, contentStart, end, depth);
            leadStart = Math.Min(end.After, text.Length);
        }
    }

    private BlockEnd FindEnd(string text, ref LineReader reader, Fence opening, int contentStart, out bool pending)
    {
        var state = new TripleQuoteState();
        BlockEnd? inString = null;
        LineReader? readerThere = null;
        var wraps = 0;
        while (reader.Read())
        {
            var line = reader.Line;
            var fence = line.IndexOf(opening.Character) < 0 ? null : Fence.AtStart(line);
            if (fence is { } found && found.Character == opening.Character && found.Length >= opening.Length)
            {
                if (state.IsInside)
                {
                    if (inString is null && found.IsBare)
                    {
                        inString = new BlockEnd(reader.Start, reader.Next, true, null);
                        readerThere = reader;
                    }
                }
                else if (!found.IsBare && found.HasKnownLabel)
                {
                    if (!IsWrapper(opening))
                    {
                        pending = true;
                        return new BlockEnd(reader.Start, reader.Start, true, inString?.Position);
                    }

                    wraps++;
                }
                else if (wraps-- == 0)
                {
                    var end = new BlockEnd(reader.Start, reader.Next, true, inString?.Position);
                    pending = reader.Read();
                    return end;
                }
            }
            else if (!state.IsInside && ClosesAtEnd(line, opening))
            {
                var end = new BlockEnd(reader.Start + line.LastIndexOf("```"), reader.Next, true, inString?.Position);
                if (!line.Contains('#'))
                {
                    pending = reader.Read();
                    return end;
                }

                // In a comment it may be text: it is the end if no better one comes.
                inString ??= end;
                readerThere ??= reader;
            }

            if (inString is not null && _returns >= MostReturns)
            {
                break;
            }

            state.Read(line);
        }

        if (inString is { } first && readerThere is { } there)
        {
            _returns++;
            reader = there;
            pending = reader.Read();
            return first;
        }

        pending = false;
        return new BlockEnd(text.Length, text.Length, contentStart > text.Length, null);
    }

    private static bool IsWrapper(Fence fence) =>
        fence.Label.Equals("markdown", StringComparison.OrdinalIgnoreCase) || fence.Label.Equals("md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line of code ends in the closing fence: <c>return y```</c>.</summary>
    private static bool ClosesAtEnd(ReadOnlySpan<char> line, Fence opening) =>
        opening.Character == '`' && line.EndsWith("```") && !line[..^3].Contains('`') && !line[..^3].IsWhiteSpace();

    private void Add(string text, Fence opening, string lead, int contentStart, BlockEnd end, int depth)
    {
        var content = Content(text, opening, contentStart, end.Position);
        if (depth < DeepestNesting && (IsWrapper(opening) || opening.Length > 3) && content.Contains("```", StringComparison.Ordinal))
        {
            var before = _blocks.Count;
            Scan(content, depth + 1);
            if (_blocks.Count > before)
            {
                return;
            }
        }

        if (_blocks.Count == 2 * MostKept)
        {
            _blocks.RemoveRange(0, MostKept);
            _dropped += MostKept;
        }

        _blocks.Add(new CodeBlock(content, opening.Label, lead, end.IsClosed)
        {
            ShorterText = end.InString is { } position ? Content(text, opening, contentStart, position) : null,
        });
    }

    private static string Content(string text, Fence opening, int start, int end)
    {
        start = Math.Min(start, text.Length);
        var content = text[start..Math.Max(start, end)];
        return opening.Indent == 0 ? content : Dedent(content, opening);
    }

    private static string Dedent(string content, Fence opening)
    {
        var result = new StringBuilder(content.Length);
        var reader = new LineReader(content);
        while (reader.Read())
        {
            var line = reader.Line;
            var cut = 0;
            while (cut < opening.Indent && cut < line.Length && (line[cut] is ' ' or '\t' || (opening.IsQuoted && line[cut] == '>')))
            {
                cut++;
            }

            result.Append(line[cut..]).Append('\n');
        }

        return result.ToString();
    }

    /// <param name="Position">Where the content ends.</param>
    /// <param name="After">Where the text goes on.</param>
    /// <param name="IsClosed">Whether a fence ended it.</param>
    /// <param name="InString">Where a fence inside a string stood, or null.</param>
    private readonly record struct BlockEnd(int Position, int After, bool IsClosed, int? InString);
}
