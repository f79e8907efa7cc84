using System.Globalization;
using System.Text;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>How Python writes strings, floats and complex numbers.</summary>
internal static class TextRepr
{
    public static string Quote(string text)
    {
        World.ChargeMemory(2L * text.Length);
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var character in text)
        {
            result.Append(character switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when character == quote => "\\" + character,
                < ' ' or '\x7f' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ => character.ToString(),
            });
        }

        return result.Append(quote).ToString();
    }

    /// <summary>The shortest digits that read back as the same double, in Python's layout.</summary>
    public static string Float(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        digits = digits.Length == 0 ? "0" : digits;
        var sign = value < 0 ? "-" : "";
        if (exponent is < -4 or >= 16)
        {
            var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0') + ".0"
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    public static string Complex(System.Numerics.Complex value)
    {
        var imaginary = Trim(value.Imaginary) + "j";
        return value.Real == 0 && !double.IsNegative(value.Real)
            ? imaginary
            : $"({Trim(value.Real)}{(imaginary[0] is '-' ? "" : "+")}{imaginary})";
    }

    private static string Trim(double part)
    {
        var text = Float(part);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }
}
