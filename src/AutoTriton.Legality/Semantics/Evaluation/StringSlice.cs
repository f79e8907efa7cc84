using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Slices of known strings and sequences.</summary>
internal static class StringSlice
{
    /// <summary>The slice or character that an index takes, or null where it is not known.</summary>
    public static string? Of(string text, Expression index, Value value)
    {
        if (index is SliceExpression { Lower: null, Upper: null, Step: UnaryExpression { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Value: System.Numerics.BigInteger one } } } && one.IsOne)
        {
            return string.Concat(text.Reverse());
        }

        if (index is SliceExpression slice)
        {
            return Bounds(slice, text.Length, Literal) is { } bounds ? text.Substring(bounds.Start, bounds.Length) : null;
        }

        return value is ConstantValue { Number: { } number } && Position((int)number, text.Length) is >= 0 and var position && position < text.Length
            ? text[position].ToString()
            : null;
    }

    /// <summary>Where a slice without a step starts and how long it is, or null where that is not known.</summary>
    public static (int Start, int Length)? Bounds(SliceExpression slice, int length, Func<Expression, Value> evaluate)
    {
        if (slice.Step is not null)
        {
            return null;
        }

        var lower = slice.Lower is null ? 0 : (evaluate(slice.Lower) as ConstantValue)?.Number;
        var upper = slice.Upper is null ? length : (evaluate(slice.Upper) as ConstantValue)?.Number;
        if (lower is null || upper is null)
        {
            return null;
        }

        var start = Math.Clamp(Position((int)lower, length), 0, length);
        var end = Math.Clamp(Position((int)upper, length), start, length);
        return (start, end - start);
    }

    private static int Position(int index, int length) => index < 0 ? index + length : index;

    private static Value Literal(Expression expression) => expression switch
    {
        ConstantExpression { Value: System.Numerics.BigInteger } constant => new ConstantValue(constant.Value),
        UnaryExpression { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Value: System.Numerics.BigInteger value } } => new ConstantValue(-value),
        _ => DataValue.Unknown,
    };
}
