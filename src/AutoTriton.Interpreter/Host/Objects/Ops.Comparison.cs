using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    public static bool Truth(object value) => value switch
    {
        bool flag => flag,
        long number => number != 0,
        string text => text.Length > 0,
        double number => number != 0,
        PyObject made => made.Truth(),
        BigInteger big => !big.IsZero,
        Complex complex => complex != Complex.Zero,
        _ => true,
    };

    /// <summary>Identity; plain values of one type and value are the same object.</summary>
    public static bool Is(object left, object right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (long a, long b) => a == b,
        (bool a, bool b) => a == b,
        (string a, string b) => a == b,
        (double a, double b) => a.Equals(b),
        (BigInteger a, BigInteger b) => a == b,
        _ => false,
    };

    /// <summary>Any comparison operator.</summary>
    public static object Compare(CompareOperator op, object left, object right)
    {
        switch (op)
        {
            case CompareOperator.Is:
                return Py.Bool(Is(left, right));
            case CompareOperator.IsNot:
                return Py.Bool(!Is(left, right));
            case CompareOperator.In:
                return Py.Bool(Contains(right, left));
            case CompareOperator.NotIn:
                return Py.Bool(!Contains(right, left));
        }

        if (left is long a && right is long b)
        {
            return Py.Bool(Decide(op, a.CompareTo(b)));
        }

        if (left is string text && right is string other)
        {
            World.Step(Math.Min(text.Length, other.Length) / 64);
            return Py.Bool(op == CompareOperator.Equal ? text == other : op == CompareOperator.NotEqual ? text != other : Decide(op, string.CompareOrdinal(text, other)));
        }

        return NumberOps.Compare(op, left, right) ?? CompareObjects(op, left, right);
    }

    /// <summary>Equality of keys and elements: identity or <c>==</c>.</summary>
    public static bool KeyEquals(object left, object right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is string text && right is string other)
        {
            return text == other;
        }

        return Truth(Compare(CompareOperator.Equal, left, right));
    }

    /// <summary>A hash that agrees with <see cref="KeyEquals"/>.</summary>
    public static int KeyHash(object value) => value switch
    {
        string text => text.GetHashCode(StringComparison.Ordinal),
        long number => HashCode.Combine(number),
        bool flag => HashCode.Combine(flag ? 1L : 0L),
        double number when number == Math.Floor(number) && Math.Abs(number) < 9e18 => HashCode.Combine((long)number),
        double number when number == Math.Floor(number) && !double.IsInfinity(number) => KeyHash((object)new BigInteger(number)),
        double number => HashCode.Combine(number),
        BigInteger big => HashCode.Combine(big),
        Complex complex => complex.Imaginary == 0 ? KeyHash((object)complex.Real) : complex.GetHashCode(),
        PyObject made => HashOf(made),
        _ => throw new InvalidOperationException($"A value of type {value.GetType().Name} is not a Python value."),
    };

    private static int HashOf(PyObject value)
    {
        World.CheckStack();
        return value.KeyHash();
    }

    internal static bool Decide(CompareOperator op, int order) => op switch
    {
        CompareOperator.Equal => order == 0,
        CompareOperator.NotEqual => order != 0,
        CompareOperator.Less => order < 0,
        CompareOperator.LessOrEqual => order <= 0,
        CompareOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static CompareOperator Mirror(CompareOperator op) => op switch
    {
        CompareOperator.Less => CompareOperator.Greater,
        CompareOperator.LessOrEqual => CompareOperator.GreaterOrEqual,
        CompareOperator.Greater => CompareOperator.Less,
        CompareOperator.GreaterOrEqual => CompareOperator.LessOrEqual,
        _ => op,
    };

    private static object CompareObjects(CompareOperator op, object left, object right)
    {
        World.Step();
        World.CheckStack();
        if (left is PyObject first && first.Compare(op, right) is { } result)
        {
            return result;
        }

        if (right is PyObject second && second.Compare(Mirror(op), left) is { } mirrored)
        {
            return mirrored;
        }

        return op switch
        {
            CompareOperator.Equal => Py.Bool(ReferenceEquals(left, right)),
            CompareOperator.NotEqual => Py.Bool(!ReferenceEquals(left, right)),
            _ => throw Raise.TypeError($"'{DunderNames.Symbol(op)}' not supported between instances of '{TypeName(left)}' and '{TypeName(right)}'"),
        };
    }
}
