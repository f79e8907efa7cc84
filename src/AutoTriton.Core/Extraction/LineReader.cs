namespace AutoTriton.Core.Extraction;

/// <summary>Walks the lines of a text without copying them.</summary>
internal struct LineReader(string text)
{
    private int _next;

    /// <summary>Where the current line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, its line feed not counted.</summary>
    public int End { get; private set; }

    /// <summary>Where the next line starts.</summary>
    public readonly int Next => Math.Min(_next, text.Length);

    /// <summary>The current line.</summary>
    public readonly ReadOnlySpan<char> Line => text.AsSpan(Start, End - Start);

    public bool Read()
    {
        if (_next > text.Length || (_next == text.Length && text.Length > 0 && _next > 0))
        {
            return false;
        }

        Start = _next;
        var end = text.AsSpan(Start).IndexOf('\n');
        End = end < 0 ? text.Length : Start + end;
        _next = End + 1;
        return true;
    }
}
