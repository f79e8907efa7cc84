namespace AutoTriton.Python.Tokenization;

/// <summary>
/// One string for each name of a source, and the kind of each keyword. Open addressing with a bounded number of
/// probes: names made to collide cost a string each, never time.
/// </summary>
internal sealed class NameTable
{
    private const int InitialSize = 256;
    private const int MaximumProbes = 8;
    private static readonly Entry[] Template = MakeTemplate();

    private Entry[] _entries = (Entry[])Template.Clone();
    private int _count = CountOf(Template);

    /// <summary>The string and kind of a name.</summary>
    /// <param name="name">The name's characters.</param>
    /// <param name="hash">Their <see cref="Hash"/>.</param>
    /// <param name="kind">A keyword's kind, or <see cref="TokenKind.Name"/>.</param>
    public string Find(ReadOnlySpan<char> name, uint hash, out TokenKind kind)
    {
        var entries = _entries;
        var mask = (uint)entries.Length - 1;
        for (uint probe = 0; probe < MaximumProbes; probe++)
        {
            ref var entry = ref entries[(hash + probe) & mask];
            if (entry.Text is null)
            {
                return Add(ref entry, name, hash, out kind);
            }

            if (entry.Hash == hash && name.SequenceEqual(entry.Text))
            {
                kind = entry.Kind;
                return entry.Text;
            }
        }

        kind = TokenKind.Name;
        return name.ToString();
    }

    /// <summary>The next state of a name's hash.</summary>
    public static uint Hash(uint hash, char next) => (hash * 0x01000193u) ^ next;

    /// <summary>The last step of a name's hash.</summary>
    public static uint Finish(uint hash) => hash ^ (hash >> 15);

    private string Add(ref Entry entry, ReadOnlySpan<char> name, uint hash, out TokenKind kind)
    {
        kind = TokenKind.Name;
        var text = name.ToString();
        entry = new Entry(text, hash, kind);
        if (++_count > _entries.Length / 2)
        {
            Grow();
        }

        return text;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Text is not null && entry.Kind != TokenKind.Name)
            {
                Place(_entries, entry);
            }
        }

        foreach (var entry in old)
        {
            if (entry.Text is not null && entry.Kind == TokenKind.Name)
            {
                Place(_entries, entry);
            }
        }

        _count = CountOf(_entries);
    }

    // Keywords must always find a place: they are placed first, and the template is checked when it is made.
    private static bool Place(Entry[] entries, Entry entry)
    {
        var mask = (uint)entries.Length - 1;
        for (uint probe = 0; probe < MaximumProbes; probe++)
        {
            ref var place = ref entries[(entry.Hash + probe) & mask];
            if (place.Text is null)
            {
                place = entry;
                return true;
            }
        }

        return false;
    }

    private static int CountOf(Entry[] entries) => entries.Count(entry => entry.Text is not null);

    private static Entry[] MakeTemplate()
    {
        var entries = new Entry[InitialSize];
        for (var kind = TokenKind.False; kind <= TokenKind.Yield; kind++)
        {
            var text = kind.ToString();
            AddKeyword(entries, string.Intern(kind <= TokenKind.True ? text : text.ToLowerInvariant()), kind);
        }

        AddKeyword(entries, "match", TokenKind.Name);
        AddKeyword(entries, "case", TokenKind.Name);
        AddKeyword(entries, "type", TokenKind.Name);
        AddKeyword(entries, "_", TokenKind.Name);
        return entries;
    }

    private static void AddKeyword(Entry[] entries, string text, TokenKind kind)
    {
        uint hash = 0;
        foreach (var character in text)
        {
            hash = Hash(hash, character);
        }

        if (!Place(entries, new Entry(text, Finish(hash), kind)))
        {
            throw new InvalidOperationException($"The keyword '{text}' found no place in the name table.");
        }
    }

    private readonly record struct Entry(string? Text, uint Hash, TokenKind Kind);
}
