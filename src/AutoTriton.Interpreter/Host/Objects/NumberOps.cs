using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Arithmetic on ints, bools, floats and complex numbers; null where an operand is something else.</summary>
internal static class NumberOps
{
    public static object? Binary(BinaryOperator op, object left, object right)
    {
        if (left is long a && right is long b)
        {
            return IntegerOps.Binary(op, a, b);
        }

        if (left is double x && right is double y)
        {
            return FloatOps.Binary(op, x, y);
        }

        if (!Py.IsReal(left) || !Py.IsReal(right))
        {
            return ComplexBinary(op, left, right);
        }

        if (left is double || right is double)
        {
            return FloatOps.Binary(op, Py.AsDouble(left), Py.AsDouble(right));
        }

        if (left is bool first && right is bool second && (op is BinaryOperator.BitwiseAnd or BinaryOperator.BitwiseOr or BinaryOperator.BitwiseXor))
        {
            return Py.Bool(op == BinaryOperator.BitwiseAnd ? first & second : op == BinaryOperator.BitwiseOr ? first | second : first ^ second);
        }

        return left is BigInteger || right is BigInteger
            ? IntegerOps.Binary(op, Py.AsBig(left), Py.AsBig(right))
            : IntegerOps.Binary(op, Py.AsLong(left), Py.AsLong(right));
    }

    public static object? Unary(UnaryOperator op, object operand)
    {
        switch (operand)
        {
            case long value:
                return op switch
                {
                    UnaryOperator.Minus => value == long.MinValue ? Py.Int(-(BigInteger)value) : Py.Int(-value),
                    UnaryOperator.Invert => Py.Int(~value),
                    _ => operand,
                };
            case bool flag:
                return Unary(op, flag ? 1L : 0L);
            case BigInteger big:
                return op switch
                {
                    UnaryOperator.Minus => Py.Int(-big),
                    UnaryOperator.Invert => Py.Int(-big - 1),
                    _ => operand,
                };
            case double number when op != UnaryOperator.Invert:
                return op == UnaryOperator.Minus ? -number : operand;
            case Complex complex when op != UnaryOperator.Invert:
                return op == UnaryOperator.Minus ? -complex : operand;
            default:
                return null;
        }
    }

    public static object? Compare(CompareOperator op, object left, object right)
    {
        if (left is Complex || right is Complex)
        {
            return op is CompareOperator.Equal or CompareOperator.NotEqual && IsNumber(left) && IsNumber(right)
                ? Py.Bool((AsComplex(left) == AsComplex(right)) == (op == CompareOperator.Equal))
                : null;
        }

        if (!Py.IsReal(left) || !Py.IsReal(right))
        {
            return null;
        }

        if (left is double || right is double)
        {
            return Py.Bool(CompareFloats(op, left, right));
        }

        return Py.Bool(Ops.Decide(op, Py.AsBig(left).CompareTo(Py.AsBig(right))));
    }

    private static bool CompareFloats(CompareOperator op, object left, object right)
    {
        if (left is BigInteger or long && right is double y && double.IsFinite(y))
        {
            return Ops.Decide(op, CompareExactly(Py.AsBig(left), y));
        }

        if (right is BigInteger or long && left is double x && double.IsFinite(x))
        {
            return Ops.Decide(op, -CompareExactly(Py.AsBig(right), x));
        }

        var (a, b) = (Approximate(left), Approximate(right));
        return op switch
        {
            CompareOperator.Equal => a == b,
            CompareOperator.NotEqual => a != b,
            CompareOperator.Less => a < b,
            CompareOperator.LessOrEqual => a <= b,
            CompareOperator.Greater => a > b,
            _ => a >= b,
        };
    }

    private static int CompareExactly(BigInteger integer, double number)
    {
        var floor = Math.Floor(number);
        var order = integer.CompareTo(new BigInteger(floor));
        return order != 0 || floor == number ? order : -1;
    }

    private static double Approximate(object value) => value is BigInteger big ? (double)big : Py.AsDouble(value);

    private static bool IsNumber(object value) => value is Complex || Py.IsReal(value);

    private static Complex AsComplex(object value) => value is Complex complex ? complex : Py.AsDouble(value);

    private static object? ComplexBinary(BinaryOperator op, object left, object right)
    {
        if (!IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        var (a, b) = (AsComplex(left), AsComplex(right));
        return op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => b == Complex.Zero ? throw Raise.ZeroDivisionError("complex division by zero") : a / b,
            BinaryOperator.Power => Complex.Pow(a, b),
            _ => null,
        };
    }
}
