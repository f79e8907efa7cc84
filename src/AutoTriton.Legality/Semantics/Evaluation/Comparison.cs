using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>What is known of a comparison.</summary>
internal static class Comparison
{
    public static Truth Of(Value left, CompareOperator @operator, Value right) => @operator switch
    {
        CompareOperator.Is => Identity(left, right),
        CompareOperator.IsNot => Identity(left, right).Not(),
        CompareOperator.Equal => Equality(left, right),
        CompareOperator.NotEqual => Equality(left, right).Not(),
        CompareOperator.In => Membership(left, right),
        CompareOperator.NotIn => Membership(left, right).Not(),
        CompareOperator.Less => Order(left, right, (a, b) => a < b, orEqual: false),
        CompareOperator.LessOrEqual => Order(left, right, (a, b) => a <= b, orEqual: true),
        CompareOperator.Greater => Order(right, left, (a, b) => a < b, orEqual: false),
        _ => Order(right, left, (a, b) => a <= b, orEqual: true),
    };

    private static Truth Identity(Value left, Value right)
    {
        if (right is ConstantValue { IsNone: true } || left is ConstantValue { IsNone: true })
        {
            var other = right is ConstantValue { IsNone: true } ? left : right;
            return other switch
            {
                ConstantValue constant => TruthExtensions.Of(constant.IsNone),
                TensorValue { IsOpaque: true } or UnionValue or DataValue or ExternalValue or MethodValue => Truth.Unknown,
                _ => Truth.False,
            };
        }

        return Equality(left, right);
    }

    private static Truth Equality(Value left, Value right)
    {
        switch (left, right)
        {
            case (ConstantValue a, ConstantValue b):
                return TruthExtensions.Of(Equals(a.Constant, b.Constant) || (a.Number is { } x && b.Number is { } y && x == y));
            case (SizeValue size, ConstantValue { Number: { } number }):
                return SizeEquality(size, number);
            case (ConstantValue { Number: { } number }, SizeValue size):
                return SizeEquality(size, number);
            case (SizeValue { Key: { } a }, SizeValue { Key: { } b }) when a.Equals(b):
                return Truth.True;
            case (TensorValue { IsOpaque: false }, ConstantValue { IsNone: true }) or (ConstantValue { IsNone: true }, TensorValue { IsOpaque: false }):
                return Truth.False;
            case (DeviceTypeValue, ConstantValue { Text: { } text }):
                return DeviceType(text);
            case (ConstantValue { Text: { } text }, DeviceTypeValue):
                return DeviceType(text);
            case (TruthValue truth, ConstantValue { Constant: bool flag }):
                return flag ? truth.Truth : truth.Truth.Not();
            default:
                return Truth.Unknown;
        }
    }

    private static Truth DeviceType(string text) =>
        text.StartsWith("cuda", StringComparison.Ordinal) ? Truth.TypicallyTrue : text.StartsWith("cpu", StringComparison.Ordinal) ? Truth.TypicallyFalse : Truth.Unknown;

    /// <summary>Only the sizes 0 and 1 are no shape that one could single out.</summary>
    private static Truth SizeEquality(SizeValue size, double number) =>
        number < 0 && size.IsNonNegative ? Truth.False : number is 0 or 1 && size.Typical.All(value => value != number) ? Truth.TypicallyFalse : Truth.Unknown;

    private static Truth Membership(Value left, Value right)
    {
        if (left is ConstantValue constant && right is SequenceValue { IsComplete: true } sequence && sequence.Elements.All(element => element is ConstantValue))
        {
            return TruthExtensions.Of(sequence.Elements.Any(element => Equality(constant, element) == Truth.True));
        }

        return left is ConstantValue key && right is DictionaryValue { Entries.Others.IsEmpty: true } dictionary
            ? TruthExtensions.Of(dictionary.Entries.Known.ContainsKey(key.ToString()))
            : Truth.Unknown;
    }

    private static Truth Order(Value low, Value high, Func<double, double, bool> compare, bool orEqual)
    {
        switch (low, high)
        {
            case (ConstantValue { Number: { } a }, ConstantValue { Number: { } b }):
                return TruthExtensions.Of(compare(a, b));
            case (SizeValue { Key: { } key }, SizeValue other) when key.Equals(other.Key):
                return TruthExtensions.Of(orEqual);
            case (SizeValue size, ConstantValue { Number: { } bound }):
                return Bounded(size.IsNonNegative && (orEqual ? bound < 0 : bound <= 0), Truth.False, size, value => compare(value, bound));
            case (ConstantValue { Number: { } bound }, SizeValue size):
                return Bounded(size.IsNonNegative && (orEqual ? bound <= 0 : bound < 0), Truth.True, size, value => compare(bound, value));
            case (DataValue { IsNonNegative: true }, ConstantValue { Number: { } bound }) when orEqual ? bound < 0 : bound <= 0:
                return Truth.False;
            case (ConstantValue { Number: { } bound }, DataValue { IsNonNegative: true }) when orEqual ? bound <= 0 : bound < 0:
                return Truth.True;
            default:
                return Truth.Unknown;
        }
    }

    private static Truth Bounded(bool isCertain, Truth certain, SizeValue size, Func<double, bool> compare)
    {
        if (isCertain)
        {
            return certain;
        }

        return size.Typical.All(compare) ? Truth.TypicallyTrue : size.Typical.Any(compare) ? Truth.Unknown : Truth.TypicallyFalse;
    }
}
