using System.Globalization;
using System.Numerics;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>int, bool, float and complex.</summary>
internal static class NumberTypes
{
    public static void Define()
    {
        ValueTypes.Int.Constructor = (_, a) => ToInt(a);
        ValueTypes.Bool.Constructor = (_, a) => Py.Bool(a.Count > 0 && Ops.Truth(a[0]));
        ValueTypes.Float.Constructor = (_, a) => a.Count == 0 ? 0.0 : ToFloat(a[0]);
        ValueTypes.Complex.Constructor = (_, a) => ToComplex(a);
        ValueTypes.Bool.SealedReason = "type 'bool' is not an acceptable base type";
        ValueTypes.Float.SealedReason = ValueTypes.Complex.SealedReason = "subclasses of float and complex are not supported";

        ValueTypes.Int
            .Method("bit_length", "self, /", a => Py.Int((long)BigInteger.Abs(Py.AsBig(a[0])).GetBitLength()))
            .Method("bit_count", "self, /", a => Py.Int((long)IntegerText.InBase(BigInteger.Abs(Py.AsBig(a[0])), 2).Count(c => c == '1')))
            .Method("__index__", "self, /", a => Py.Int(Py.AsBig(a[0])))
            .Method("__int__", "self, /", a => Py.Int(Py.AsBig(a[0])))
            .Method("__float__", "self, /", a => Py.AsDouble(a[0]))
            .Method("is_integer", "self, /", _ => Py.True)
            .Method("conjugate", "self, /", a => a[0])
            .Property("real", self => Py.Int(Py.AsBig(self)))
            .Property("imag", _ => Py.Zero)
            .Property("numerator", self => Py.Int(Py.AsBig(self)))
            .Property("denominator", _ => Py.One);
        ValueTypes.Float
            .Method("is_integer", "self, /", a => Py.Bool(a.Double(0) == Math.Floor(a.Double(0)) && double.IsFinite(a.Double(0))))
            .Method("conjugate", "self, /", a => a[0])
            .Method("__float__", "self, /", a => a[0])
            .Method("__int__", "self, /", a => FromDouble(a.Double(0)))
            .Method("as_integer_ratio", "self, /", a => Ratio(a.Double(0)))
            .Method("hex", "self, /", _ => throw HostFault.NotSupported("float.hex is not supported"))
            .Property("real", self => self)
            .Property("imag", _ => 0.0);
        ValueTypes.Complex
            .Method("conjugate", "self, /", a => Complex.Conjugate((Complex)a[0]))
            .Property("real", self => ((Complex)self).Real)
            .Property("imag", self => ((Complex)self).Imaginary);
    }

    /// <summary>A float cut to an int.</summary>
    public static object FromDouble(double value)
    {
        if (double.IsNaN(value))
        {
            throw Raise.ValueError("cannot convert float NaN to integer");
        }

        return double.IsInfinity(value) ? throw Raise.OverflowError("cannot convert float infinity to integer") : Py.Int(new BigInteger(value));
    }

    public static object ToFloat(object value)
    {
        if (value is not string text)
        {
            return Py.AsDouble(value);
        }

        var trimmed = text.Trim().ToLowerInvariant();
        var bare = trimmed.TrimStart('+', '-');
        if (bare is "inf" or "infinity" or "nan" && trimmed.Length - bare.Length <= 1)
        {
            return bare == "nan" ? double.NaN : trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var hasDigits = bare.Length > 0 && (char.IsAsciiDigit(bare[0]) || bare[0] == '.');
        return hasDigits && double.TryParse(trimmed.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Raise.ValueError($"could not convert string to float: {Ops.Repr(text)}");
    }

    private static object ToInt(in CallArguments a)
    {
        if (a.Count == 0)
        {
            return Py.Zero;
        }

        switch (a[0])
        {
            case string text:
                var radix = a.Count > 1 ? (int)Py.AsLong(a[1]) : a.TryGetNamed("base", out var named) ? (int)Py.AsLong(named) : 10;
                return IntegerText.Parse(text, radix) is { } parsed
                    ? Py.Int(parsed)
                    : throw Raise.ValueError($"invalid literal for int() with base {radix}: {Ops.Repr(text)}");
            case double number:
                return FromDouble(number);
            case long or BigInteger:
                return a[0];
            case bool flag:
                return flag ? Py.One : Py.Zero;
            default:
                return Ops.TryCallMethod(a[0], "__int__", out var result) || Ops.TryCallMethod(a[0], "__index__", out result) || Ops.TryCallMethod(a[0], "__trunc__", out result)
                    ? result
                    : throw Raise.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{Ops.TypeName(a[0])}'");
        }
    }

    private static object ToComplex(in CallArguments a)
    {
        if (a.Count > 0 && a[0] is string)
        {
            throw HostFault.NotSupported("complex() of a string is not supported");
        }

        var real = a.Count > 0 ? (a[0] is Complex complex ? complex : Py.AsDouble(a[0])) : Complex.Zero;
        var imaginary = a.Count > 1 ? Py.AsDouble(a[1]) : 0;
        return real + new Complex(0, imaginary);
    }

    private static PyTuple Ratio(double value)
    {
        var numerator = value;
        var power = 0;
        while (numerator != Math.Floor(numerator))
        {
            numerator *= 2;
            power++;
        }

        return Py.Tuple(FromDouble(numerator), Py.Int(BigInteger.Pow(2, power)));
    }
}
