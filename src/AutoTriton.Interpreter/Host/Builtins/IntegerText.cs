using System.Globalization;
using System.Numerics;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>Ints as text in any base, and back.</summary>
internal static class IntegerText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int MaxDigits = 4300;

    /// <summary>The digits of a number that is not negative.</summary>
    public static string InBase(BigInteger value, int radix)
    {
        World.CheckInteger(value);
        if (value.IsZero)
        {
            return "0";
        }

        if (radix == 16)
        {
            return value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        }

        var bits = radix == 2 ? 1 : 3;
        var result = new char[(value.GetBitLength() + bits - 1) / bits];
        for (var i = 0; i < result.Length; i++)
        {
            var digit = 0;
            for (var bit = 0; bit < bits; bit++)
            {
                digit |= ((value >> ((i * bits) + bit)) & 1).IsOne ? 1 << bit : 0;
            }

            result[^(i + 1)] = Digits[digit];
        }

        World.Step((long)result.Length * result.Length / 64);
        return new string(result);
    }

    /// <summary>Reads an int as Python's <c>int(text, base)</c> does; null where it is none.</summary>
    public static BigInteger? Parse(string text, int radix)
    {
        var digits = text.Trim().Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        var negative = digits.StartsWith('-');
        digits = digits.TrimStart('+', '-');
        var prefix = digits.Length > 1 && digits[0] == '0' ? digits[1] switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 0;
        if (prefix != 0 && (radix == 0 || radix == prefix))
        {
            (digits, radix) = (digits[2..], prefix);
        }

        radix = radix == 0 ? 10 : radix;
        if (digits.Length == 0 || digits.Any(c => Digits.IndexOf(c, StringComparison.Ordinal) is var d && (d < 0 || d >= radix)))
        {
            return null;
        }

        if (digits.Length > MaxDigits)
        {
            throw Raise.ValueError("Exceeds the limit (4300 digits) for integer string conversion");
        }

        var value = radix == 10
            ? BigInteger.Parse(digits, CultureInfo.InvariantCulture)
            : digits.Aggregate(BigInteger.Zero, (sum, c) => (sum * radix) + Digits.IndexOf(c, StringComparison.Ordinal));
        return negative ? -value : value;
    }
}
