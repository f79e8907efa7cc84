using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Python's arithmetic on compile-time numbers. Null results stand for "no such operation"; errors are Python's.</summary>
internal static class ConstantMath
{
    private const int LargestShift = 4096;
    private const long LargestProduct = 16384;

    public static bool IsNumber(object? value) => value is bool or BigInteger or double;

    public static double ToDouble(object? value) => value switch
    {
        bool truth => truth ? 1 : 0,
        BigInteger integer => (double)integer,
        double real => real,
        _ => throw new ArgumentException("no number"),
    };

    public static BigInteger ToInteger(object? value) => value switch
    {
        bool truth => truth ? BigInteger.One : BigInteger.Zero,
        BigInteger integer => integer,
        _ => throw new ArgumentException("no integer"),
    };

    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        BigInteger integer => !integer.IsZero,
        double real => real != 0,
        string text => text.Length > 0,
        KernelTuple tuple => !tuple.Items.IsEmpty,
        _ => true,
    };

    /// <summary>The result, or a sentence that says why there is none.</summary>
    public static object? Binary(BinaryOperator operation, object left, object right, out string? error)
    {
        error = null;
        if (left is double || right is double || operation == BinaryOperator.Divide)
        {
            return Real(operation, ToDouble(left), ToDouble(right), out error);
        }

        if (left is bool a && right is bool b && operation is BinaryOperator.BitwiseAnd or BinaryOperator.BitwiseOr or BinaryOperator.BitwiseXor
            && left is bool && right is bool)
        {
            (a, b) = ((bool)left, (bool)right);
            return operation switch
            {
                BinaryOperator.BitwiseAnd => a && b,
                BinaryOperator.BitwiseOr => a || b,
                _ => a != b,
            };
        }

        return Integer(operation, ToInteger(left), ToInteger(right), out error);
    }

    public static bool Compare(CompareOperator operation, object? left, object? right)
    {
        if (IsNumber(left) && IsNumber(right))
        {
            if (left is double || right is double)
            {
                var (x, y) = (ToDouble(left), ToDouble(right));
                return operation switch
                {
                    CompareOperator.Equal => x == y,
                    CompareOperator.NotEqual => x != y,
                    CompareOperator.Less => x < y,
                    CompareOperator.LessOrEqual => x <= y,
                    CompareOperator.Greater => x > y,
                    _ => x >= y,
                };
            }

            return Order(operation, ToInteger(left).CompareTo(ToInteger(right)));
        }

        if (left is string a && right is string b)
        {
            return Order(operation, string.CompareOrdinal(a, b));
        }

        return operation switch
        {
            CompareOperator.Equal => Equals(left, right),
            CompareOperator.NotEqual => !Equals(left, right),
            _ => throw new ArgumentException($"{Describe.Kind(left)} and {Describe.Kind(right)} have no order"),
        };
    }

    private static bool Order(CompareOperator operation, int order) => operation switch
    {
        CompareOperator.Equal => order == 0,
        CompareOperator.NotEqual => order != 0,
        CompareOperator.Less => order < 0,
        CompareOperator.LessOrEqual => order <= 0,
        CompareOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static double? Real(BinaryOperator operation, double a, double b, out string? error)
    {
        error = null;
        if (b == 0 && operation is BinaryOperator.Divide or BinaryOperator.FloorDivide or BinaryOperator.Modulo && b == 0)
        {
            error = "division by zero";
            return null;
        }

        switch (operation)
        {
            case BinaryOperator.Add: return a + b;
            case BinaryOperator.Subtract: return a - b;
            case BinaryOperator.Multiply: return a * b;
            case BinaryOperator.Divide: return a / b;
            case BinaryOperator.FloorDivide: return Math.Floor(a / b);
            case BinaryOperator.Modulo: return a - (Math.Floor(a / b) * b);
            case BinaryOperator.Power: return Math.Pow(a, b);
            default:
                error = "unsupported operand types: float";
                return null;
        }
    }

    private static object? Integer(BinaryOperator operation, BigInteger a, BigInteger b, out string? error)
    {
        error = null;
        switch (operation)
        {
            case BinaryOperator.Add: return a + b;
            case BinaryOperator.Subtract: return a - b;
            case BinaryOperator.Multiply when a.GetBitLength() + b.GetBitLength() > LargestProduct:
                error = "the product is too large";
                return null;
            case BinaryOperator.Multiply: return a * b;
            case BinaryOperator.LeftShift when a.GetBitLength() + b > LargestProduct:
                error = "the shifted number is too large";
                return null;
            case BinaryOperator.FloorDivide or BinaryOperator.Modulo when b.IsZero:
                error = "integer division or modulo by zero";
                return null;
            case BinaryOperator.FloorDivide: return FloorDivide(a, b);
            case BinaryOperator.Modulo: return a - (FloorDivide(a, b) * b);
            case BinaryOperator.BitwiseAnd: return a & b;
            case BinaryOperator.BitwiseOr: return a | b;
            case BinaryOperator.BitwiseXor: return a ^ b;
            case BinaryOperator.LeftShift or BinaryOperator.RightShift when b < 0 || b > LargestShift:
                error = $"a shift by {b} is out of range";
                return null;
            case BinaryOperator.LeftShift: return a << (int)b;
            case BinaryOperator.RightShift: return a >> (int)b;
            case BinaryOperator.Power when b < 0: return Math.Pow((double)a, (double)b);
            case BinaryOperator.Power when b * a.GetBitLength() > LargestShift:
                error = "the power is too large";
                return null;
            case BinaryOperator.Power: return BigInteger.Pow(a, (int)b);
            default:
                error = "unsupported operand types: int";
                return null;
        }
    }

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }
}
