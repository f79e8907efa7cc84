namespace AutoTriton.Core.Extraction;

/// <summary>Knows, line by line, whether Python code stands inside a triple-quoted string. Strings of one line end with their line.</summary>
internal struct TripleQuoteState
{
    private char _quote;

    /// <summary>Whether the lines read so far end inside a triple-quoted string.</summary>
    public readonly bool IsInside => _quote != '\0';

    public void Read(ReadOnlySpan<char> line)
    {
        var index = 0;
        while (index < line.Length)
        {
            index = _quote != '\0' ? SkipTriple(line, index) : SkipCode(line, index);
        }
    }

    private int SkipTriple(ReadOnlySpan<char> line, int index)
    {
        for (; index < line.Length; index++)
        {
            if (line[index] == '\\')
            {
                index++;
            }
            else if (IsTriple(line, index, _quote))
            {
                _quote = '\0';
                return index + 3;
            }
        }

        return line.Length;
    }

    private int SkipCode(ReadOnlySpan<char> line, int index)
    {
        for (; index < line.Length; index++)
        {
            var c = line[index];
            if (c == '#')
            {
                return line.Length;
            }

            if (c is '"' or '\'')
            {
                if (IsTriple(line, index, c))
                {
                    _quote = c;
                    return index + 3;
                }

                return SkipString(line, index + 1, c);
            }
        }

        return line.Length;
    }

    private static int SkipString(ReadOnlySpan<char> line, int index, char quote)
    {
        for (; index < line.Length; index++)
        {
            if (line[index] == '\\')
            {
                index++;
            }
            else if (line[index] == quote)
            {
                return index + 1;
            }
        }

        return line.Length;
    }

    private static bool IsTriple(ReadOnlySpan<char> line, int index, char quote) =>
        index + 2 < line.Length && line[index] == quote && line[index + 1] == quote && line[index + 2] == quote;
}
