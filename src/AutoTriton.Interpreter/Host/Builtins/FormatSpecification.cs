using System.Globalization;
using System.Numerics;
using System.Text;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>Python's format specification: <c>[[fill]align][sign][#][0][width][grouping][.precision][type]</c>.</summary>
internal sealed class FormatSpecification
{
    private const int MaxWidth = 100_000;
    private readonly string _text;
    private int _position;

    private FormatSpecification(string text)
    {
        _text = text;
        if (text.Length > 1 && (text[1] is '<' or '>' or '^' or '='))
        {
            (Fill, Align, _position) = (text[0], text[1], 2);
        }
        else if (text[0] is '<' or '>' or '^' or '=')
        {
            (Align, _position) = (text[0], 1);
        }

        Sign = Take("+- ", '-');
        IsAlternate = Take("#", '\0') == '#';
        if (Take("0", '\0') == '0' && Align == '\0')
        {
            (Fill, Align) = ('0', '=');
        }

        Width = TakeNumber() ?? 0;
        Grouping = Take(",_", '\0');
        if (Take(".", '\0') == '.')
        {
            Precision = TakeNumber() ?? throw Raise.ValueError("Format specifier missing precision");
        }

        Type = _position < text.Length ? text[_position++] : '\0';
        if (_position < text.Length)
        {
            throw Raise.ValueError("Invalid format specifier");
        }
    }

    private char Fill { get; } = ' ';

    private char Align { get; }

    private char Sign { get; }

    private bool IsAlternate { get; }

    private int Width { get; }

    private char Grouping { get; }

    private int? Precision { get; }

    private char Type { get; }

    public static string Format(object value, string specification)
    {
        if (specification.Length == 0)
        {
            return Ops.Str(value);
        }

        var parsed = new FormatSpecification(specification);
        return value switch
        {
            string text => parsed.Text(text),
            bool flag when parsed.Type is '\0' or 's' => parsed.Text(flag ? "True" : "False"),
            bool or long or BigInteger => parsed.Integer(value),
            double number => parsed.Float(number),
            _ => throw Raise.TypeError($"unsupported format string passed to {Ops.TypeName(value)}.__format__"),
        };
    }

    private string Text(string text)
    {
        if (Type is not ('\0' or 's'))
        {
            throw Raise.ValueError($"Unknown format code '{Type}' for object of type 'str'");
        }

        return Pad("", Precision < text.Length ? text[..Precision.Value] : text, '<');
    }

    private string Integer(object value)
    {
        if (Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%')
        {
            return Float(Py.AsDouble(value));
        }

        var number = Py.AsBig(value);
        if (Type == 'c')
        {
            return Pad("", char.ConvertFromUtf32((int)number), '<');
        }

        var magnitude = BigInteger.Abs(number);
        var (prefix, digits) = Type switch
        {
            'x' => ("0x", IntegerText.InBase(magnitude, 16)),
            'X' => ("0X", IntegerText.InBase(magnitude, 16).ToUpperInvariant()),
            'o' => ("0o", IntegerText.InBase(magnitude, 8)),
            'b' => ("0b", IntegerText.InBase(magnitude, 2)),
            '\0' or 'd' or 'n' => ("", Ops.Repr(Py.Int(magnitude))),
            _ => throw Raise.ValueError($"Unknown format code '{Type}' for object of type 'int'"),
        };
        return Pad(SignOf(number.Sign < 0) + (IsAlternate ? prefix : ""), Group(digits, Type is '\0' or 'd' or 'n' ? 3 : 4), '>');
    }

    private string Float(double number)
    {
        var sign = SignOf(double.IsNegative(number) && !double.IsNaN(number));
        var magnitude = Math.Abs(number);
        if (!double.IsFinite(number))
        {
            return Pad(sign, double.IsNaN(number) ? "nan" : "inf", '>');
        }

        var digits = Type switch
        {
            'f' or 'F' => FloatText.Fixed(magnitude, Precision ?? 6),
            '%' => FloatText.Fixed(magnitude * 100, Precision ?? 6) + "%",
            'e' or 'E' => FloatText.Scientific(magnitude, Precision ?? 6),
            'g' or 'G' or 'n' => FloatText.General(magnitude, Precision ?? 6, false),
            '\0' when Precision is { } precision => FloatText.General(magnitude, precision, true),
            '\0' => TextRepr.Float(magnitude),
            _ => throw Raise.ValueError($"Unknown format code '{Type}' for object of type 'float'"),
        };
        digits = Type is 'E' or 'G' or 'F' ? digits.ToUpperInvariant() : digits;
        var end = digits.AsSpan().IndexOfAny(".e%E");
        var whole = end < 0 ? digits : digits[..end];
        return Pad(sign, Group(whole, 3) + digits[whole.Length..], '>');
    }

    private string SignOf(bool negative) => negative ? "-" : Sign == '-' ? "" : Sign.ToString();

    private string Group(string digits, int size)
    {
        if (Grouping == '\0')
        {
            return digits;
        }

        var result = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % size == 0)
            {
                result.Append(Grouping);
            }

            result.Append(digits[i]);
        }

        return result.ToString();
    }

    private string Pad(string sign, string body, char byDefault)
    {
        var missing = Width - sign.Length - body.Length;
        if (missing <= 0)
        {
            return sign + body;
        }

        return (Align == '\0' ? byDefault : Align) switch
        {
            '<' => sign + body + new string(Fill, missing),
            '^' => new string(Fill, missing / 2) + sign + body + new string(Fill, missing - (missing / 2)),
            '=' => sign + new string(Fill, missing) + body,
            _ => new string(Fill, missing) + sign + body,
        };
    }

    private char Take(string any, char otherwise) =>
        _position < _text.Length && any.Contains(_text[_position], StringComparison.Ordinal) ? _text[_position++] : otherwise;

    private int? TakeNumber()
    {
        var start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        if (start == _position)
        {
            return null;
        }

        return int.TryParse(_text.AsSpan(start, _position - start), CultureInfo.InvariantCulture, out var number) && number <= MaxWidth
            ? number
            : throw Raise.ValueError("Too many decimal digits in format string");
    }
}
