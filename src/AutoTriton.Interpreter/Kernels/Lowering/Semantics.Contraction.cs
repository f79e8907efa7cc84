using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Contraction, as Triton's compiler does it: a product that is added to something becomes one operation that rounds once, a <c>dot</c> that is added becomes its accumulator.</content>
internal sealed partial class Semantics
{
    private Value? Contract(BinaryOperation operation, Value left, Value right)
    {
        if (operation == BinaryOperation.Add && (IntoDot(left, right) ?? IntoDot(right, left)) is { } sum)
        {
            return sum;
        }

        if (left.Type.Pointee is not null || left.Type.Element is not (TritonDType.Float16 or TritonDType.Float32 or TritonDType.Float64))
        {
            return null;
        }

        if (Product(left) is { } first)
        {
            return Fused(operation == BinaryOperation.Add ? TernaryOperation.FusedMultiplyAdd : TernaryOperation.FusedMultiplySubtract, first, right, left);
        }

        if (Product(right) is { } second)
        {
            return Fused(operation == BinaryOperation.Add ? TernaryOperation.FusedMultiplyAdd : TernaryOperation.FusedNegativeMultiplyAdd, second, left, right);
        }

        return null;
    }

    private static BinaryInstruction? Product(Value value) =>
        Peel(value).Producer is BinaryInstruction { Operation: BinaryOperation.Multiply, IsExact: false } product && (ReferenceEquals(Peel(value), value) || Peel(value).Shape.Count == 1)
            ? product
            : null;

    private Value Fused(TernaryOperation operation, BinaryInstruction product, Value other, Value like)
    {
        var third = Peel(other);
        var singles = new[] { product.Left, product.Right, third }.Count(operand => OperandLayout.Of(operand, like.Shape).IsSingle);
        if (singles == 3)
        {
            third = other;
        }

        var result = new Value(like.Type);
        builder.Emit(new TernaryInstruction(operation, product.Left, product.Right, third, result));
        return result;
    }

    private Value? IntoDot(Value dot, Value other)
    {
        if (dot.Producer is not DotInstruction { Accumulator: null } product || dot.Type.Element is not (TritonDType.Float32 or TritonDType.Float64 or TritonDType.Int32))
        {
            return null;
        }

        var result = new Value(dot.Type);
        builder.Emit(new DotInstruction(product.A, product.B, other, product.Precision, result));
        return result;
    }
}
