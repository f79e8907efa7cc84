using System.Text;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The <c>%</c> operator on strings.</summary>
internal static class PercentFormat
{
    public static string Format(string format, object arguments)
    {
        var values = arguments is PyTuple tuple ? tuple.Items : [arguments];
        var result = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                result.Append(format[i]);
                continue;
            }

            if (++i >= format.Length)
            {
                throw Raise.ValueError("incomplete format");
            }

            if (format[i] == '%')
            {
                result.Append('%');
                continue;
            }

            object? named = null;
            if (format[i] == '(')
            {
                var close = format.IndexOf(')', i);
                named = close < 0 ? throw Raise.ValueError("incomplete format key") : Ops.GetItem(arguments, format[(i + 1)..close]);
                i = close + 1;
            }

            var start = i;
            while (i < format.Length && "-+ #0123456789.*".Contains(format[i], StringComparison.Ordinal))
            {
                i++;
            }

            if (i >= format.Length)
            {
                throw Raise.ValueError("incomplete format");
            }

            var value = named ?? (next < values.Length ? values[next++] : throw Raise.TypeError("not enough arguments for format string"));
            result.Append(One(format[start..i], format[i], value));
        }

        return next < values.Length && arguments is not PyDict
            ? throw Raise.TypeError("not all arguments converted during string formatting")
            : result.ToString();
    }

    private static string One(string flags, char type, object value)
    {
        if (flags.Contains('*', StringComparison.Ordinal))
        {
            throw HostFault.NotSupported("'*' in a % format is not supported");
        }

        var left = flags.Contains('-', StringComparison.Ordinal);
        var rest = flags.Replace("-", "", StringComparison.Ordinal);
        switch (type)
        {
            case 's':
                return FormatSpecification.Format(Ops.Str(value), (left ? "<" : ">") + rest);
            case 'r' or 'a':
                return FormatSpecification.Format(Ops.Repr(value), (left ? "<" : ">") + rest);
            case 'd' or 'i' or 'u':
                var number = Py.IsReal(value) ? value : throw Raise.TypeError($"%{type} format: a real number is required, not {Ops.TypeName(value)}");
                return FormatSpecification.Format(number is double real ? Py.Int(new System.Numerics.BigInteger(real)) : Py.Int(Py.AsBig(number)), (left ? "<" : "") + rest + "d");
            case 'c':
                return FormatSpecification.Format(value as string ?? Ops.Str(value), (left ? "<" : ">") + rest);
            case 'x' or 'X' or 'o':
                return FormatSpecification.Format(value, (left ? "<" : "") + rest + type);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return FormatSpecification.Format(Py.AsDouble(value), (left ? "<" : "") + rest + type);
            default:
                throw Raise.ValueError($"unsupported format character '{type}'");
        }
    }
}
