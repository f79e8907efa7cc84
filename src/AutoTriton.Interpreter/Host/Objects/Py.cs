using System.Numerics;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Python's singletons, and how .NET values become Python values.</summary>
internal static class Py
{
    public static readonly PySingleton None = new("None", "NoneType");
    public static readonly PySingleton Ellipsis = new("Ellipsis", "ellipsis");
    public static readonly PySingleton NotImplemented = new("NotImplemented", "NotImplementedType");
    public static readonly object True = true;
    public static readonly object False = false;
    public static readonly object Zero = 0L;
    public static readonly object One = 1L;
    public static readonly PyTuple EmptyTuple = new([]);

    private const int SmallFrom = -64;
    private static readonly object[] Small = [.. Enumerable.Range(SmallFrom, 1088).Select(i => (object)(long)i)];

    public static object Bool(bool value) => value ? True : False;

    public static object Int(long value)
    {
        var index = value - SmallFrom;
        return (ulong)index < (ulong)Small.Length ? Small[index] : value;
    }

    /// <summary>An integer; a long where it fits, so that each number has one form.</summary>
    public static object Int(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            return Int((long)value);
        }

        World.CheckInteger(value);
        return value;
    }

    public static object Float(double value) => value;

    public static PyTuple Tuple(params object[] items) => new(items);

    public static PyList List(IEnumerable<object> items) => new([.. items]);

    public static bool IsNone(object value) => ReferenceEquals(value, None);

    /// <summary>Whether it is an int or a bool.</summary>
    public static bool IsInt(object value) => value is long or bool or BigInteger;

    /// <summary>Whether it is an int, bool or float.</summary>
    public static bool IsReal(object value) => value is long or double or bool or BigInteger;

    /// <summary>An index or count as a long: ints, bools and what has <c>__index__</c>.</summary>
    public static long AsLong(object value, string what = "integer")
    {
        switch (value)
        {
            case long number:
                return number;
            case bool flag:
                return flag ? 1 : 0;
            case BigInteger:
                throw Raise.OverflowError("Python int too large to convert to C long");
            default:
                return Ops.TryCallMethod(value, "__index__", out var index)
                    ? AsLong(index, what)
                    : throw Raise.TypeError($"'{Ops.TypeName(value)}' object cannot be interpreted as an {what}");
        }
    }

    /// <summary>A count as an int, refused where it is beyond what lists can hold.</summary>
    public static int AsCount(object value)
    {
        var number = AsLong(value);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Raise.OverflowError("cannot fit 'int' into an index-sized integer");
    }

    /// <summary>A real number as a double: ints, bools, floats, and what has <c>__float__</c> or <c>__index__</c>.</summary>
    public static double AsDouble(object value)
    {
        switch (value)
        {
            case double number:
                return number;
            case long integer:
                return integer;
            case bool flag:
                return flag ? 1 : 0;
            case BigInteger big:
                var converted = (double)big;
                return double.IsInfinity(converted) ? throw Raise.OverflowError("int too large to convert to float") : converted;
            default:
                return Ops.TryCallMethod(value, "__float__", out var result) || Ops.TryCallMethod(value, "__index__", out result)
                    ? AsDouble(result)
                    : throw Raise.TypeError($"must be real number, not {Ops.TypeName(value)}");
        }
    }

    /// <summary>An int of any size.</summary>
    public static BigInteger AsBig(object value) => value switch
    {
        BigInteger big => big,
        _ => AsLong(value),
    };

    public static string AsString(object value) =>
        value as string ?? throw Raise.TypeError($"expected str, not {Ops.TypeName(value)}");
}
