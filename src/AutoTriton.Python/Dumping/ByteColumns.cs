using System.Text;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Dumping;

/// <summary>Turns columns counted in UTF-16 code units into offsets in bytes of UTF-8, in constant time each.</summary>
internal sealed class ByteColumns
{
    private readonly string[] _lines;
    private readonly int[]?[] _offsets;
    private readonly bool[] _isAscii;

    /// <summary>Makes the table of a source.</summary>
    public ByteColumns(string source)
    {
        _lines = SourceText.Prepare(source).Split('\n');
        _offsets = new int[_lines.Length][];
        _isAscii = Array.ConvertAll(_lines, line => Ascii.IsValid(line));
    }

    /// <summary>The byte offset of a column in a line.</summary>
    public int Of(int line, int column)
    {
        if (line > _lines.Length || _isAscii[line - 1])
        {
            return column;
        }

        return (_offsets[line - 1] ??= Measure(_lines[line - 1]))[column];
    }

    private static int[] Measure(string line)
    {
        var offsets = new int[line.Length + 1];
        for (var column = 0; column < line.Length; column++)
        {
            // A pair of surrogates takes four bytes.
            var width = line[column] switch
            {
                < '\u0080' => 1,
                < '\u0800' => 2,
                var character => char.IsSurrogate(character) ? 2 : 3,
            };
            offsets[column + 1] = offsets[column] + width;
        }

        return offsets;
    }
}
