using System.Globalization;
using System.Text;

namespace AutoTriton.Python.Unicode;

/// <summary>
/// Brings names to normalization form KC, in which Python compares them. The runtime's own normalization does nothing
/// where globalization is invariant, and follows the Unicode version of the machine elsewhere.
/// </summary>
internal static class NameNormalizer
{
    private static readonly Lazy<Tables> Data = new(ReadTables);

    /// <summary>The form in which a name is kept.</summary>
    public static string Normalize(string name)
    {
        var tables = Data.Value;
        var decomposed = new List<int>(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (tables.Decompositions.TryGetValue(rune.Value, out var parts))
            {
                decomposed.AddRange(parts);
            }
            else
            {
                decomposed.Add(rune.Value);
            }
        }

        Order(decomposed, tables.Classes);
        return Compose(decomposed, tables);
    }

    // Marks of one base stand in the order of their classes; those of one class keep theirs.
    private static void Order(List<int> text, Dictionary<int, int> classes)
    {
        for (var start = 0; start < text.Count; start++)
        {
            var end = start;
            while (end < text.Count && classes.ContainsKey(text[end]))
            {
                end++;
            }

            if (end - start > 1)
            {
                var marks = text.GetRange(start, end - start).OrderBy(mark => classes[mark]).ToList();
                for (var i = 0; i < marks.Count; i++)
                {
                    text[start + i] = marks[i];
                }
            }

            start = end;
        }
    }

    private static string Compose(List<int> text, Tables tables)
    {
        var composed = new List<int>(text.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var value in text)
        {
            var markClass = tables.Classes.GetValueOrDefault(value);
            var isBlocked = starter < 0 || (composed.Count - 1 > starter && lastClass >= markClass);
            if (!isBlocked && TryCompose(composed[starter], value, tables) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }

            if (markClass == 0)
            {
                starter = composed.Count;
            }

            lastClass = markClass;
            composed.Add(value);
        }

        var result = new StringBuilder(composed.Count);
        composed.ForEach(value => result.Append(char.ConvertFromUtf32(value)));
        return result.ToString();
    }

    private static int? TryCompose(int first, int second, Tables tables)
    {
        const int Syllables = 0xAC00, Initials = 0x1100, Vowels = 0x1161, Finals = 0x11A7;
        const int InitialCount = 19, VowelCount = 21, FinalCount = 28;
        if (first - Initials is >= 0 and < InitialCount && second - Vowels is >= 0 and < VowelCount)
        {
            return Syllables + ((((first - Initials) * VowelCount) + second - Vowels) * FinalCount);
        }

        var isOpenSyllable = first - Syllables is >= 0 and < InitialCount * VowelCount * FinalCount && (first - Syllables) % FinalCount == 0;
        if (isOpenSyllable && second - Finals is > 0 and < FinalCount)
        {
            return first + second - Finals;
        }

        return tables.Compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static Tables ReadTables()
    {
        var parts = UnicodeTable.Read("normalization.bin").Split("\n\n");
        var decompositions = Lines(parts[0]).ToDictionary(line => Number(line[0]), line => line[1..].Select(Number).ToArray());
        var classes = Lines(parts[1]).ToDictionary(line => Number(line[0]), line => int.Parse(line[1], CultureInfo.InvariantCulture));
        var compositions = Lines(parts[2]).ToDictionary(line => (Number(line[0]), Number(line[1])), line => Number(line[2]));
        return new Tables(decompositions, classes, compositions);
    }

    private static IEnumerable<string[]> Lines(string part) => part.Split('\n').Select(line => line.Split(' '));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Tables(
        Dictionary<int, int[]> Decompositions,
        Dictionary<int, int> Classes,
        Dictionary<(int First, int Second), int> Compositions);
}
