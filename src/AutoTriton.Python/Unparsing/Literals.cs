using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <summary>How constants are written.</summary>
internal static class Literals
{
    // The longest decimal integer that is read back.
    private static readonly BigInteger LongestDecimal = BigInteger.Pow(10, 4300);

    /// <summary>A number, bytes, or one of the named constants.</summary>
    public static string Text(ConstantExpression constant) => constant.ConstantKind switch
    {
        ConstantKind.None => "None",
        ConstantKind.Ellipsis => "...",
        ConstantKind.Boolean => (bool)constant.Value! ? "True" : "False",
        ConstantKind.Integer => Integer((BigInteger)constant.Value!),
        ConstantKind.Float => Float((double)constant.Value!),
        ConstantKind.Imaginary => Float((double)constant.Value!) + "j",
        ConstantKind.Bytes => Bytes((ImmutableArray<byte>)constant.Value!),
        _ => throw new ArgumentException($"A constant of kind {constant.ConstantKind} is written elsewhere.", nameof(constant)),
    };

    /// <summary>A string between quotes.</summary>
    public static void AppendString(StringBuilder into, string text, string quotes)
    {
        into.Append(quotes);
        AppendEscaped(into, text, quotes[0]);
        into.Append(quotes);
    }

    /// <summary>Text with escapes for what cannot stand in a string.</summary>
    public static void AppendEscaped(StringBuilder into, string text, char quote)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                into.Append(unit).Append(text[++i]);
            }
            else
            {
                AppendUnit(into, unit, quote);
            }
        }
    }

    private static void AppendUnit(StringBuilder into, char unit, char quote)
    {
        switch (unit)
        {
            case '\\':
                into.Append("\\\\");
                break;
            case '\n':
                into.Append("\\n");
                break;
            case '\t':
                into.Append("\\t");
                break;
            case '\r':
                into.Append("\\r");
                break;
            case < ' ' or '\x7F':
                into.Append(CultureInfo.InvariantCulture, $"\\x{(int)unit:x2}");
                break;
            case >= '\x80' when !IsPrintable(unit):
                into.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                break;
            default:
                into.Append(unit == quote ? "\\" : "").Append(unit);
                break;
        }
    }

    private static bool IsPrintable(char unit) => char.GetUnicodeCategory(unit) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);

    private static string Integer(BigInteger value) => BigInteger.Abs(value) < LongestDecimal
        ? value.ToString(CultureInfo.InvariantCulture)
        : "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    // A number too large for a double is read back as infinity.
    private static string Float(double value)
    {
        if (double.IsInfinity(value))
        {
            return "1e309";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static string Bytes(ImmutableArray<byte> bytes)
    {
        var text = new StringBuilder("b'", bytes.Length + 3);
        foreach (var value in bytes)
        {
            switch (value)
            {
                case (byte)'\\' or (byte)'\'':
                    text.Append('\\').Append((char)value);
                    break;
                case >= 0x20 and < 0x7F:
                    text.Append((char)value);
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
                    break;
            }
        }

        return text.Append('\'').ToString();
    }
}
