using System.Globalization;
using System.Numerics;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Computes with known constants as Python does.</summary>
internal static class ConstantFolding
{
    private const int LongestText = 4096;

    public static Value? Binary(ConstantValue left, BinaryOperator @operator, ConstantValue right)
    {
        if (left.Text is { } text)
        {
            return Text(text, @operator, right);
        }

        if (left.Number is not { } a || right.Number is not { } b)
        {
            return null;
        }

        if (b == 0 && @operator is BinaryOperator.Divide or BinaryOperator.FloorDivide or BinaryOperator.Modulo)
        {
            return null;
        }

        var isInteger = left.Constant is not double && right.Constant is not double && @operator != BinaryOperator.Divide;
        var result = Number(a, @operator, b);
        return double.IsFinite(result) ? ConstantValue.OfNumber(result, isInteger && result == Math.Floor(result)) : null;
    }

    public static double Number(double left, BinaryOperator @operator, double right) => @operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.FloorDivide => Math.Floor(left / right),
        BinaryOperator.Modulo => left - (right * Math.Floor(left / right)),
        BinaryOperator.Power => Math.Pow(left, right),
        BinaryOperator.LeftShift => left * Math.Pow(2, right),
        BinaryOperator.RightShift => Math.Floor(left / Math.Pow(2, right)),
        BinaryOperator.BitwiseAnd => Bits(left) & Bits(right),
        BinaryOperator.BitwiseOr => Bits(left) | Bits(right),
        BinaryOperator.BitwiseXor => Bits(left) ^ Bits(right),
        _ => double.NaN,
    };

    private static long Bits(double value) => Math.Abs(value) < 1e15 ? (long)value : 0;

    private static ConstantValue? Text(string left, BinaryOperator @operator, ConstantValue right)
    {
        var result = @operator switch
        {
            BinaryOperator.Add when right.Text is { } more => left + more,
            BinaryOperator.Multiply when right.Constant is BigInteger count && count >= 0 && count * left.Length < LongestText =>
                string.Concat(Enumerable.Repeat(left, (int)count)),
            BinaryOperator.Modulo when left.Split("%s") is [var before, var after] => string.Create(CultureInfo.InvariantCulture, $"{before}{right}{after}"),
            _ => null,
        };
        return result is null || result.Length > LongestText ? null : new ConstantValue(result);
    }
}
