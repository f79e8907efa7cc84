using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Arithmetic on floats as Python defines it.</summary>
internal static class FloatOps
{
    public static object? Binary(BinaryOperator op, double x, double y)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return x + y;
            case BinaryOperator.Subtract:
                return x - y;
            case BinaryOperator.Multiply:
                return x * y;
            case BinaryOperator.Divide:
                return y == 0 ? throw Raise.ZeroDivisionError("float division by zero") : x / y;
            case BinaryOperator.FloorDivide:
                return y == 0 ? throw Raise.ZeroDivisionError("float floor division by zero") : FloorDivide(x, y);
            case BinaryOperator.Modulo:
                return y == 0 ? throw Raise.ZeroDivisionError("float modulo") : Modulo(x, y);
            case BinaryOperator.Power:
                return Power(x, y);
            default:
                return null;
        }
    }

    public static double Modulo(double x, double y)
    {
        var remainder = x % y;
        return remainder == 0 ? Math.CopySign(0, y) : (remainder < 0) != (y < 0) ? remainder + y : remainder;
    }

    public static double FloorDivide(double x, double y)
    {
        var quotient = (x - Modulo(x, y)) / y;
        if (quotient == 0)
        {
            return Math.CopySign(0, x / y);
        }

        var floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static object Power(double x, double y)
    {
        if (x == 0 && y < 0)
        {
            throw Raise.ZeroDivisionError("0.0 cannot be raised to a negative power");
        }

        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
        {
            return Complex.Pow(x, y);
        }

        var result = Math.Pow(x, y);
        return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y)
            ? throw Raise.OverflowError("(34, 'Numerical result out of range')")
            : result;
    }
}
