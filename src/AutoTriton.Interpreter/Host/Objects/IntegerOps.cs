using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Arithmetic on ints of any size, with Python's floor division and bounds on what is computed.</summary>
internal static class IntegerOps
{
    public static object? Binary(BinaryOperator op, long a, long b)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                var sum = unchecked(a + b);
                return ((a ^ sum) & (b ^ sum)) < 0 ? Py.Int((BigInteger)a + b) : Py.Int(sum);
            case BinaryOperator.Subtract:
                var difference = unchecked(a - b);
                return ((a ^ b) & (a ^ difference)) < 0 ? Py.Int((BigInteger)a - b) : Py.Int(difference);
            case BinaryOperator.Multiply:
                var high = Math.BigMul(a, b, out var low);
                return high == low >> 63 ? Py.Int(low) : Py.Int((BigInteger)a * b);
            case BinaryOperator.FloorDivide when b != 0 && b != -1:
                var quotient = a / b;
                return Py.Int(a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient);
            case BinaryOperator.Modulo when b != 0 && b != -1:
                var remainder = a % b;
                return Py.Int(remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder);
            case BinaryOperator.BitwiseAnd:
                return Py.Int(a & b);
            case BinaryOperator.BitwiseOr:
                return Py.Int(a | b);
            case BinaryOperator.BitwiseXor:
                return Py.Int(a ^ b);
            case BinaryOperator.RightShift when b >= 0:
                return Py.Int(a >> (int)Math.Min(b, 63));
            case BinaryOperator.LeftShift when b is >= 0 and < 62 && Math.Abs(a) < 1L << (int)(62 - b):
                return Py.Int(a << (int)b);
            case BinaryOperator.Divide when b != 0 && Math.Abs((double)a) < 1L << 53 && Math.Abs((double)b) < 1L << 53:
                return (double)a / b;
            default:
                return Binary(op, (BigInteger)a, b);
        }
    }

    public static object? Binary(BinaryOperator op, BigInteger a, BigInteger b)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Py.Int(a + b);
            case BinaryOperator.Subtract:
                return Py.Int(a - b);
            case BinaryOperator.Multiply:
                World.CheckIntegerBits((double)a.GetBitLength() + b.GetBitLength() - 1);
                return Py.Int(a * b);
            case BinaryOperator.FloorDivide:
                return Py.Int(Floor(a, NotZero(b)).Quotient);
            case BinaryOperator.Modulo:
                return Py.Int(Floor(a, NotZero(b)).Remainder);
            case BinaryOperator.Divide:
                return Divide(a, b.IsZero ? throw Raise.ZeroDivisionError("division by zero") : b);
            case BinaryOperator.Power:
                return Power(a, b);
            case BinaryOperator.LeftShift:
                var shift = Shift(b);
                World.CheckIntegerBits(a.IsZero ? 0 : (double)a.GetBitLength() + shift);
                return a.IsZero ? Py.Zero : Py.Int(a << (int)shift);
            case BinaryOperator.RightShift:
                return Py.Int(a >> (int)Math.Min(Shift(b), int.MaxValue));
            case BinaryOperator.BitwiseAnd:
                return Py.Int(a & b);
            case BinaryOperator.BitwiseOr:
                return Py.Int(a | b);
            case BinaryOperator.BitwiseXor:
                return Py.Int(a ^ b);
            default:
                return null;
        }
    }

    public static (BigInteger Quotient, BigInteger Remainder) Floor(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (b.Sign < 0) ? (quotient - 1, remainder + b) : (quotient, remainder);
    }

    /// <summary>A quotient rounded once, also where the operands are beyond what a float holds.</summary>
    private static double Divide(BigInteger a, BigInteger b)
    {
        var (x, y) = ((double)a, (double)b);
        if (!double.IsInfinity(x) && !double.IsInfinity(y) && BigInteger.Abs(a) < 1L << 53 && BigInteger.Abs(b) < 1L << 53)
        {
            return x / y;
        }

        var shift = (int)(66 - (a.GetBitLength() - b.GetBitLength()));
        var scaled = BigInteger.DivRem(shift >= 0 ? BigInteger.Abs(a) << shift : BigInteger.Abs(a), shift >= 0 ? BigInteger.Abs(b) : BigInteger.Abs(b) << -shift, out var rest);
        var result = Math.ScaleB((double)(rest.IsZero ? scaled : scaled | 1), -shift);
        return double.IsInfinity(result) ? throw Raise.OverflowError("integer division result too large for a float")
            : (a.Sign < 0) != (b.Sign < 0) ? -result : result;
    }

    private static object Power(BigInteger a, BigInteger b)
    {
        if (b.Sign < 0)
        {
            return FloatOps.Binary(BinaryOperator.Power, Py.AsDouble(Py.Int(a)), Py.AsDouble(Py.Int(b)))!;
        }

        if (a.IsOne || a.IsZero)
        {
            return b.IsZero ? Py.One : Py.Int(a);
        }

        if (a == BigInteger.MinusOne)
        {
            return Py.Int(b.IsEven ? 1 : -1);
        }

        World.CheckIntegerBits((double)(BigInteger.Abs(a).GetBitLength() - 1) * (double)b);
        return Py.Int(BigInteger.Pow(a, (int)b));
    }

    private static long Shift(BigInteger b) => b.Sign < 0 ? throw Raise.ValueError("negative shift count") : b > int.MaxValue ? int.MaxValue : (long)b;

    private static BigInteger NotZero(BigInteger b) => b.IsZero ? throw Raise.ZeroDivisionError("integer division or modulo by zero") : b;
}
