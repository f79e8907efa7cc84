using System.Globalization;
using System.Numerics;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <summary>Values of number tokens.</summary>
internal static class NumberLiteral
{
    // Reading decimal digits takes time that grows faster than their number; CPython has the same limit.
    private const int MaximumDecimalDigits = 4300;

    /// <summary>The constant that the current token stands for.</summary>
    public static ConstantExpression Read(Tokenizer tokens)
    {
        var text = tokens.Slice(tokens.Start, tokens.End);
        return tokens.NumberForm switch
        {
            NumberForm.Decimal => new ConstantExpression(ConstantKind.Integer, ReadDecimal(text, tokens), tokens.Span),
            NumberForm.Float => new ConstantExpression(ConstantKind.Float, ReadFloat(text), tokens.Span),
            NumberForm.Imaginary => new ConstantExpression(ConstantKind.Imaginary, ReadFloat(text[..^1]), tokens.Span),
            var form => new ConstantExpression(ConstantKind.Integer, ReadRadix(text[2..], form), tokens.Span),
        };
    }

    private static object ReadDecimal(ReadOnlySpan<char> text, Tokenizer tokens)
    {
        if (text.Length <= 18)
        {
            ulong value = 0;
            foreach (var digit in text)
            {
                value = digit == '_' ? value : (value * 10) + (ulong)(digit - '0');
            }

            return BoxedValues.Integer(value);
        }

        var digits = WithoutUnderscores(text);
        return digits.Length > MaximumDecimalDigits
            ? throw tokens.Error($"an integer of {digits.Length} digits (at most {MaximumDecimalDigits})", "a hexadecimal integer for one as long as this")
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static double ReadFloat(ReadOnlySpan<char> text) =>
        double.Parse(WithoutUnderscores(text), NumberStyles.Float, CultureInfo.InvariantCulture);

    // Any power of two as a radix, in one pass from the last digit.
    private static object ReadRadix(ReadOnlySpan<char> text, NumberForm form)
    {
        var bitsPerDigit = form switch { NumberForm.Hexadecimal => 4, NumberForm.Octal => 3, _ => 1 };
        var bytes = new byte[((text.Length * bitsPerDigit) + 7) / 8];
        var bit = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '_')
            {
                continue;
            }

            var digit = (char.IsAsciiDigit(text[i]) ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10) << (bit % 8);
            bytes[bit / 8] |= (byte)digit;
            if (digit > 0xFF)
            {
                bytes[(bit / 8) + 1] |= (byte)(digit >> 8);
            }

            bit += bitsPerDigit;
        }

        var value = new BigInteger(bytes, isUnsigned: true);
        return value <= ulong.MaxValue ? BoxedValues.Integer((ulong)value) : value;
    }

    private static ReadOnlySpan<char> WithoutUnderscores(ReadOnlySpan<char> text) =>
        text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text;
}
