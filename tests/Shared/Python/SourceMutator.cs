using System.Text;

namespace AutoTriton.Tests.Shared;

/// <summary>Spoils sources in small ways: bytes flipped, inserted, deleted, repeated, and pieces of one put into another.</summary>
/// <param name="seeds">The sources, in UTF-8.</param>
/// <param name="seed">Seed of the choices.</param>
internal sealed class SourceMutator(IReadOnlyList<byte[]> seeds, int seed)
{
    private const int MaximumPiece = 64;

    // What means most to a parser.
    private static readonly byte[][] Pieces = [.. new[]
    {
        "(", ")", "[", "]", "{", "}", ":", ",", "=", "\n", "\n    ", "\t", "\\\n", "'", "\"", "'''", "\"\"\"", "f'", "rb'", "f'{", "}'", "{{",
        "!r", ":=", "->", "**", "*", "lambda ", "if ", " else ", "for x in ", "match x:\n case ", "def f(", "class ", "async ", "await ",
        "yield ", "not ", "@", "...", "0x", "1e", "1_", "\0", "\uFEFF", "é", "\u2028", "\f", "\r", "#", ";", "|", "~", "\\N{", "\\x",
    }.Select(Encoding.UTF8.GetBytes)];

    private readonly Random _random = new(seed);

    /// <summary>The next spoiled source.</summary>
    public byte[] Next()
    {
        var source = seeds[_random.Next(seeds.Count)].ToList();
        for (var count = 1 + _random.Next(4); count > 0; count--)
        {
            Mutate(source);
        }

        return [.. source];
    }

    private void Mutate(List<byte> source)
    {
        var at = _random.Next(source.Count + 1);
        var length = Math.Min(_random.Next(1, MaximumPiece), source.Count - at);
        switch (_random.Next(6))
        {
            case 0 when at < source.Count:
                source[at] = (byte)_random.Next(256);
                break;
            case 1:
                source.Insert(at, (byte)_random.Next(256));
                break;
            case 2:
                source.RemoveRange(at, length);
                break;
            case 3:
                source.InsertRange(at, source.GetRange(at, length));
                break;
            case 4:
                var other = seeds[_random.Next(seeds.Count)];
                var from = _random.Next(other.Length + 1);
                source.InsertRange(at, other[from..Math.Min(other.Length, from + MaximumPiece)]);
                break;
            default:
                source.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
