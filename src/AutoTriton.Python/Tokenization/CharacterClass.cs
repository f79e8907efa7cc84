using System.Globalization;
using System.Text;

namespace AutoTriton.Python.Tokenization;

/// <summary>Which characters may stand in a name.</summary>
internal static class CharacterClass
{
    private const byte Start = 1;
    private const byte Continue = 2;
    private static readonly byte[] Ascii = MakeAscii();

    /// <summary>Whether an ASCII character begins a name.</summary>
    public static bool IsAsciiStart(char character) => character < 128 && (Ascii[character] & Start) != 0;

    /// <summary>Whether an ASCII character goes on with a name.</summary>
    public static bool IsAsciiContinue(char character) => character < 128 && (Ascii[character] & Continue) != 0;

    /// <summary>Whether a character is a decimal digit of ASCII.</summary>
    public static bool IsDigit(char character) => (uint)(character - '0') <= 9;

    /// <summary>Whether a character begins a name (<c>XID_Start</c> or an underscore).</summary>
    public static bool IsStart(Rune rune) => rune.Value < 128
        ? IsAsciiStart((char)rune.Value)
        : IsStartCategory(Rune.GetUnicodeCategory(rune)) ? !IsNoStart(rune.Value) : IsOtherStart(rune.Value);

    /// <summary>Whether a character goes on with a name (<c>XID_Continue</c>).</summary>
    public static bool IsContinue(Rune rune)
    {
        if (rune.Value < 128)
        {
            return IsAsciiContinue((char)rune.Value);
        }

        return !IsNoContinue(rune.Value)
            && (IsStartCategory(Rune.GetUnicodeCategory(rune))
                || IsContinueCategory(Rune.GetUnicodeCategory(rune))
                || IsOtherStart(rune.Value)
                || IsOtherContinue(rune.Value));
    }

    private static bool IsStartCategory(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsContinueCategory(UnicodeCategory category) => category is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    // Other_ID_Start, without those whose compatibility form is not a name.
    private static bool IsOtherStart(int value) => value is 0x1885 or 0x1886 or 0x2118 or 0x212E;

    // Other_ID_Continue.
    private static bool IsOtherContinue(int value) =>
        value is 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65;

    // In ID_Start but not in XID_Start: what they normalize to does not begin a name.
    private static bool IsNoStart(int value) => value is 0x037A or 0x0E33 or 0x0EB3
        or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78
        or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F or 0x2E2F;

    // In ID_Continue but not in XID_Continue.
    private static bool IsNoContinue(int value) => value is 0x037A or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
        or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0x2E2F;

    private static byte[] MakeAscii()
    {
        var classes = new byte[128];
        for (var character = 0; character < 128; character++)
        {
            var value = (char)character;
            var isStart = char.IsAsciiLetter(value) || value == '_';
            classes[character] = isStart ? (byte)(Start | Continue) : IsDigit(value) ? Continue : (byte)0;
        }

        return classes;
    }
}
