using System.Numerics;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Value Binary(SyntaxNode node, Value left, BinaryOperator @operator, Value right)
    {
        if (left is ConstantValue one && right is ConstantValue two)
        {
            return ConstantFolding.Binary(one, @operator, two) ?? DataValue.Constant;
        }

        if (IsCondition(left) && IsCondition(right) && @operator is BinaryOperator.BitwiseAnd or BinaryOperator.BitwiseOr)
        {
            var truth = @operator == BinaryOperator.BitwiseAnd ? left.Truth.And(right.Truth) : left.Truth.Or(right.Truth);
            return TruthValue.Of(truth, Content.Combine(left.Content, right.Content));
        }

        if (Sizes(left, @operator, right) is { } size)
        {
            return size;
        }

        if (left is SequenceValue first && right is SequenceValue second && @operator == BinaryOperator.Add)
        {
            return new SequenceValue(new Paths.Cell(new ElementList(first.Elements.AddRange(second.Elements), first.IsComplete && second.IsComplete)), true);
        }

        if (left is SequenceValue repeated && @operator == BinaryOperator.Multiply)
        {
            return repeated.Elements.IsEmpty ? repeated : SequenceValue.AnyOf(ElementOf(repeated));
        }

        if (@operator == BinaryOperator.Multiply && (IsZero(left) || IsZero(right)))
        {
            return Nothing(node, left, right);
        }

        if (@operator == BinaryOperator.Subtract && IsSame(left, right))
        {
            return Nothing(node, left, right);
        }

        if (IsNeutral(left, @operator, right) && IsKernel)
        {
            return left;
        }

        if (IsKernel)
        {
            return KernelBinary(left, @operator, right);
        }

        return HostBinary(node, left, @operator, right);
    }

    private Value HostBinary(SyntaxNode node, Value left, BinaryOperator @operator, Value right)
    {
        var content = Content.Combine(left.Content, right.Content);
        var isTensor = IsSurelyTensor(left) || IsSurelyTensor(right);
        if (isTensor || @operator == BinaryOperator.MatrixMultiply)
        {
            var isPreparation = @operator != BinaryOperator.MatrixMultiply && IsPreparation("operator", CallArguments.Of(left, right));
            Facts.Add(new OperatorFact(node, $"operator {Symbol(@operator)}", isPreparation ? OperatorKind.Allocation : OperatorKind.Compute));
            return TensorValue.New(isPreparation ? Content.Constant : content.Through(node), node);
        }

        if (left is TensorValue || right is TensorValue)
        {
            // An argument of unknown type: a number as likely as a tensor.
            return new TensorValue([new Storage(content with { Operator = content.Operator ?? node }, node)], false) { IsOpaque = true };
        }

        NoteElements(node, left, @operator, right);
        return new DataValue(content) { IsNonNegative = IsNonNegative(left) && IsNonNegative(right) && @operator is BinaryOperator.Add or BinaryOperator.Multiply };
    }

    private static Value KernelBinary(Value left, BinaryOperator @operator, Value right)
    {
        if (@operator is BinaryOperator.Add or BinaryOperator.Subtract)
        {
            if (left is TensorValue pointer && right is not TensorValue)
            {
                return pointer.Plus(right);
            }

            if (right is TensorValue offset && left is not TensorValue)
            {
                return offset.Plus(left);
            }

            if (left is TensorValue { IsOpaque: true } a && right is TensorValue { IsOpaque: true })
            {
                return a;
            }
        }

        var content = Content.Combine(left.Content, right.Content);
        return new DataValue(content)
        {
            IsNonNegative = IsNonNegative(left) && IsNonNegative(right)
                && @operator is BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.FloorDivide or BinaryOperator.Modulo,
        };
    }

    private static bool IsSurelyTensor(Value value) => value switch
    {
        TensorValue tensor => !tensor.IsOpaque,
        UnionValue union => union.Alternatives.Any(IsSurelyTensor),
        _ => false,
    };

    private static bool IsNonNegative(Value value) => value switch
    {
        ConstantValue { Number: >= 0 } => true,
        SizeValue size => size.IsNonNegative,
        DataValue data => data.IsNonNegative,
        _ => false,
    };

    private static bool IsCondition(Value value) => value is TruthValue or ConstantValue { Constant: bool };

    private static bool IsZero(Value value) => value is ConstantValue { Number: 0 };

    private static bool IsSame(Value left, Value right) =>
        (left is TensorValue a && right is TensorValue b && a.Storages.SequenceEqual(b.Storages) && !a.IsPart && !b.IsPart && (a.IsOpaque == b.IsOpaque) && a.Storages[0].Origin is not null)
        || (left is SizeValue { Key: { } key } && right is SizeValue other && key.Equals(other.Key))
        || (left is DataValue && ReferenceEquals(left, right));

    private static bool IsNeutral(Value left, BinaryOperator @operator, Value right) => right is ConstantValue { Number: { } number } && left is DataValue { Loaded: not null }
        && ((number == 0 && @operator is BinaryOperator.Add or BinaryOperator.Subtract) || (number == 1 && @operator is BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power));

    /// <summary>The result of an operation that leaves nothing of its operands: times zero, a value less itself.</summary>
    private Value Nothing(SyntaxNode node, Value left, Value right)
    {
        if (IsKernel || !(IsSurelyTensor(left) || IsSurelyTensor(right)))
        {
            if (IsKernel && left is not TensorValue && right is not TensorValue)
            {
                return ConstantValue.OfNumber(0, true);
            }

            return left is SizeValue || right is SizeValue || (left is DataValue && right is DataValue) ? DataValue.Constant : new DataValue(Content.Constant);
        }

        Facts.Add(new OperatorFact(node, "operator on tensors", OperatorKind.Compute));
        return TensorValue.New(Content.Constant.Through(node), node);
    }

    private static Value? Sizes(Value left, BinaryOperator @operator, Value right)
    {
        if (left is SizeValue { Key: { } key } && @operator == BinaryOperator.Subtract && right is SizeValue same && key.Equals(same.Key))
        {
            return new ConstantValue(BigInteger.Zero);
        }

        if (@operator == BinaryOperator.Multiply && (IsZero(left) || IsZero(right)) && (left is SizeValue || right is SizeValue))
        {
            return new ConstantValue(BigInteger.Zero);
        }

        var isNonNegative = IsNonNegative(left) && IsNonNegative(right) && @operator is not BinaryOperator.Subtract;
        return (left, right) switch
        {
            (SizeValue a, ConstantValue { Number: { } b }) => a.Map(value => ConstantFolding.Number(value, @operator, b), isNonNegative),
            (ConstantValue { Number: { } a }, SizeValue b) => b.Map(value => ConstantFolding.Number(a, @operator, value), isNonNegative),
            (SizeValue a, SizeValue b) when @operator is BinaryOperator.Add or BinaryOperator.Multiply =>
                new SizeValue([.. a.Typical.Zip(b.Typical, (x, y) => ConstantFolding.Number(x, @operator, y))], isNonNegative),
            (SizeValue, SizeValue) => new DataValue(Content.Input) { IsNonNegative = isNonNegative },
            _ => null,
        };
    }

    private Value Unary(UnaryExpression unary, Value operand)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            return TruthValue.Of(operand.Truth.Not(), operand.Content);
        }

        if (operand is ConstantValue { Number: { } number })
        {
            var isInteger = operand is ConstantValue { Constant: BigInteger or bool };
            return unary.Operator switch
            {
                UnaryOperator.Minus => ConstantValue.OfNumber(-number, isInteger),
                UnaryOperator.Plus => operand,
                _ => isInteger ? ConstantValue.OfNumber(-number - 1, true) : DataValue.Constant,
            };
        }

        if (operand is SizeValue size && unary.Operator == UnaryOperator.Minus)
        {
            return size.Map(value => -value, false);
        }

        if (unary.Operator == UnaryOperator.Invert && operand is TruthValue)
        {
            return TruthValue.Of(operand.Truth.Not(), operand.Content);
        }

        if (!IsKernel && operand is TensorValue { IsOpaque: false })
        {
            Facts.Add(new OperatorFact(unary, unary.Operator == UnaryOperator.Invert ? "operator ~" : "operator -", OperatorKind.Compute));
            return TensorValue.New(operand.Content.Through(unary), unary);
        }

        return !IsKernel && operand is TensorValue ? operand : new DataValue(operand.Content);
    }

    private Value Compare(CompareExpression compare)
    {
        var left = Evaluate(compare.Left);
        var truth = Truth.True;
        var content = left.Content;
        for (var index = 0; index < compare.Operators.Length; index++)
        {
            var right = Evaluate(compare.Comparators[index]);
            content = Content.Combine(content, right.Content);
            truth = truth.And(Comparison.Of(left, compare.Operators[index], right));
            if (!IsKernel && truth == Truth.Unknown && compare.Operators[index] < CompareOperator.Is && right is not ConstantValue { IsNone: true } && (IsSurelyTensor(left) || IsSurelyTensor(right)))
            {
                Facts.Add(new OperatorFact(compare, "comparison of tensors", OperatorKind.Compute));
                left = TensorValue.New(content.Through(compare), compare);
                if (compare.Operators.Length == 1)
                {
                    return left;
                }
            }

            left = right;
        }

        return TruthValue.Of(truth, content);
    }

    private static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.BitwiseOr => "|",
        BinaryOperator.BitwiseXor => "^",
        BinaryOperator.BitwiseAnd => "&",
        _ => "//",
    };
}
