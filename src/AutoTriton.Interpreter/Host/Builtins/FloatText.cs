using System.Globalization;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The digits of a float that is not negative, as Python's format types write them.</summary>
internal static class FloatText
{
    public static string Fixed(double value, int precision) => value.ToString("F" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static string Scientific(double value, int precision)
    {
        var text = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var split = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(text.AsSpan(split + 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, split)}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    /// <summary>Fixed or scientific, whichever the exponent asks for, without trailing zeros.</summary>
    public static string General(double value, int precision, bool keepsPoint)
    {
        var significant = Math.Max(1, precision);
        if (value == 0)
        {
            return keepsPoint ? "0.0" : "0";
        }

        var scientific = Scientific(value, significant - 1);
        var split = scientific.IndexOf('e', StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(split + 1), CultureInfo.InvariantCulture);
        if (exponent < -4 || exponent >= (keepsPoint ? significant - 1 : significant))
        {
            return Trim(scientific[..split], false) + scientific[split..];
        }

        return Trim(Fixed(value, Math.Max(0, significant - 1 - exponent)), keepsPoint);
    }

    private static string Trim(string digits, bool keepsPoint)
    {
        if (!digits.Contains('.', StringComparison.Ordinal))
        {
            return keepsPoint ? digits + ".0" : digits;
        }

        var trimmed = digits.TrimEnd('0');
        return trimmed.EndsWith('.') ? (keepsPoint ? trimmed + "0" : trimmed[..^1]) : trimmed;
    }
}
