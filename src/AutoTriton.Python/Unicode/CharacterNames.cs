using System.Globalization;

namespace AutoTriton.Python.Unicode;

/// <summary>Names of Unicode characters and their aliases (Unicode 15.1), read at the first use of <c>\N{...}</c>.</summary>
internal static class CharacterNames
{
    private const int LongestName = 100;
    private const string HangulPrefix = "HANGUL SYLLABLE ";

    // Names that are a prefix and the code point itself.
    private static readonly (string Prefix, int First, int Last)[] Ideographs =
    [
        ("CJK UNIFIED IDEOGRAPH-", 0x3400, 0x4DBF),
        ("CJK UNIFIED IDEOGRAPH-", 0x4E00, 0x9FFF),
        ("CJK UNIFIED IDEOGRAPH-", 0x20000, 0x2A6DF),
        ("CJK UNIFIED IDEOGRAPH-", 0x2A700, 0x2B739),
        ("CJK UNIFIED IDEOGRAPH-", 0x2B740, 0x2B81D),
        ("CJK UNIFIED IDEOGRAPH-", 0x2B820, 0x2CEA1),
        ("CJK UNIFIED IDEOGRAPH-", 0x2CEB0, 0x2EBE0),
        ("CJK UNIFIED IDEOGRAPH-", 0x2EBF0, 0x2EE5D),
        ("CJK UNIFIED IDEOGRAPH-", 0x30000, 0x3134A),
        ("CJK UNIFIED IDEOGRAPH-", 0x31350, 0x323AF),
        ("CJK COMPATIBILITY IDEOGRAPH-", 0xF900, 0xFA6D),
        ("CJK COMPATIBILITY IDEOGRAPH-", 0xFA70, 0xFAD9),
        ("CJK COMPATIBILITY IDEOGRAPH-", 0x2F800, 0x2FA1D),
        ("KHITAN SMALL SCRIPT CHARACTER-", 0x18B00, 0x18CD5),
        ("NUSHU CHARACTER-", 0x1B170, 0x1B2FB),
    ];

    private static readonly string[] Initials =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Finals =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K",
        "T", "P", "H",
    ];

    private static readonly Lazy<Dictionary<string, int>> Names = new(ReadNames);

    /// <summary>The character of a name in any case, or null.</summary>
    public static string? Find(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var upper = name.ToUpperInvariant();
        return Names.Value.TryGetValue(upper, out var value) || TryIdeograph(upper, out value)
            ? char.ConvertFromUtf32(value)
            : null;
    }

    private static bool TryIdeograph(string name, out int value)
    {
        value = 0;
        var digits = name.AsSpan(name.LastIndexOf('-') + 1);
        if (digits.Length is not (4 or 5) || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        foreach (var (prefix, first, last) in Ideographs)
        {
            if (value >= first && value <= last && name.AsSpan(0, name.Length - digits.Length).SequenceEqual(prefix))
            {
                return digits.Length == (value < 0x10000 ? 4 : 5);
            }
        }

        return false;
    }

    private static Dictionary<string, int> ReadNames()
    {
        var names = new Dictionary<string, int>(48_000, StringComparer.Ordinal);
        foreach (var line in UnicodeTable.Read("names.bin").AsSpan().EnumerateLines())
        {
            var tab = line.IndexOf('\t');
            names[line[..tab].ToString()] = int.Parse(line[(tab + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        AddHangul(names);
        return names;
    }

    private static void AddHangul(Dictionary<string, int> names)
    {
        var value = 0xAC00;
        foreach (var initial in Initials)
        {
            foreach (var vowel in Vowels)
            {
                foreach (var final in Finals)
                {
                    names[HangulPrefix + initial + vowel + final] = value++;
                }
            }
        }
    }
}
