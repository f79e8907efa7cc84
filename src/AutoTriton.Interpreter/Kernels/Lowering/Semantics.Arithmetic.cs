using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Arithmetic, comparisons and choices.</content>
internal sealed partial class Semantics
{
    public Value Add(object? left, object? right)
    {
        var a = ToValue(left);
        var b = ToValue(right);
        if (a.Type.IsPointer && b.Type.IsPointer)
        {
            throw builder.Error(CompilationErrorKind.Type, "cannot add pointers together");
        }

        if (b.Type.IsPointer)
        {
            (a, b) = (b, a);
        }

        return a.Type.IsPointer ? AddPointer(a, b, subtract: false) : Arithmetic(BinaryOperation.Add, left, right);
    }

    public Value Subtract(object? left, object? right)
    {
        var a = ToValue(left);
        return a.Type.IsPointer ? AddPointer(a, ToValue(right), subtract: true) : Arithmetic(BinaryOperation.Subtract, left, right);
    }

    public Value Multiply(object? left, object? right) => Arithmetic(BinaryOperation.Multiply, left, right);

    public Value TrueDivide(object? left, object? right)
    {
        var (a, b) = Unify(left, right, divides: true);
        if (a.Type.IsInteger)
        {
            a = Cast(a, TritonDType.Float32);
            b = Cast(b, TritonDType.Float32);
        }

        return Binary(BinaryOperation.DivideByReciprocal, a, b);
    }

    public Value FloorDivide(object? left, object? right)
    {
        var (a, b) = Unify(left, right, divides: true);
        return a.Type.IsBool ? a // the only divisor is 1
            : a.Type.IsInteger ? Binary(BinaryOperation.Divide, a, b)
            : throw UnexpectedType(a);
    }

    public Value Remainder(object? left, object? right)
    {
        var (a, b) = Unify(left, right, divides: true);
        return a.Type.IsBool ? BroadcastTo(Number(false, TritonDType.Int1), a.Shape)
            : Binary(a.Type.IsFloating ? BinaryOperation.RemainderByQuotient : BinaryOperation.Remainder, a, b);
    }

    public Value Bitwise(BinaryOperation operation, object? left, object? right)
    {
        var (a, b) = Unify(left, right);
        if (!a.Type.IsInteger)
        {
            throw Incompatible(a, b);
        }

        // The only shift of a truth value that is defined is by 0.
        return a.Type.IsBool && operation is (BinaryOperation.ShiftLeft or BinaryOperation.ShiftRight) ? a : Binary(operation, a, b);
    }

    public Value Logical(BinaryOperation operation, object? left, object? right)
    {
        var a = Truth(ToValue(left));
        var b = Truth(ToValue(right));
        return Bitwise(operation, a, b);
    }

    public Value Compare(BinaryOperation operation, object? left, object? right)
    {
        var (a, b) = Unify(left, right);
        var result = Binary(operation, a, b);
        result.Box = _affine.Compare(operation, a, b);
        return result;
    }

    public Value Negate(Value operand)
    {
        if (operand.Type.IsPointer)
        {
            throw builder.Error(CompilationErrorKind.Type, $"wrong type argument to unary minus ({operand.Type})");
        }

        return Subtract(Number(System.Numerics.BigInteger.Zero, operand.Type.Element), operand);
    }

    public Value Invert(Value operand) =>
        operand.Type.IsInteger
            ? Unary(UnaryOperation.Not, operand)
            : throw builder.Error(CompilationErrorKind.Type, $"wrong type argument to unary invert ({operand.Type})");

    public Value LogicalNot(Value operand) => Unary(UnaryOperation.Not, Truth(operand));

    public Value Where(object? condition, object? whenTrue, object? whenFalse)
    {
        var test = Cast(ToValue(condition), TritonDType.Int1);
        var (x, y) = Unify(whenTrue, whenFalse, allowPointers: true);
        if (!x.Type.SameElement(y.Type))
        {
            throw Incompatible(x, y);
        }

        var shape = CommonShape(test.Shape, x.Shape);
        test = BroadcastTo(test, shape);
        x = BroadcastTo(x, shape);
        y = BroadcastTo(y, shape);
        var result = new Value(x.Type) { BufferArgument = x.BufferArgument == y.BufferArgument ? x.BufferArgument : -1 };
        builder.Emit(new SelectInstruction(Peel(test), Peel(x), Peel(y), result));
        return result;
    }

    public Value Arithmetic(BinaryOperation operation, object? left, object? right)
    {
        var (a, b) = Unify(left, right);
        return Binary(operation, a, b);
    }

    /// <summary>Both operands have one type and one shape already. An exact result is not contracted with what makes or reads it.</summary>
    public Value Binary(BinaryOperation operation, Value left, Value right, bool isExact = false)
    {
        var element = BinaryTable.ResultType(operation, left.Type.Element);
        if (left.Type.Element.IsFloat8() || !ElementwiseInstruction.Exists(operation, left.Type.Element))
        {
            throw UnexpectedType(left);
        }

        if (!isExact && operation is BinaryOperation.Add or BinaryOperation.Subtract && Contract(operation, left, right) is { } contracted)
        {
            return contracted;
        }

        var result = new Value(new BlockType(element, left.Shape));
        var (a1, b1) = PeelPair(left, right);
        builder.Emit(new BinaryInstruction(operation, a1, b1, result) { IsExact = isExact });
        if (IsIndex(result.Type) && operation is BinaryOperation.Add or BinaryOperation.Subtract or BinaryOperation.Multiply && !result.IsScalar)
        {
            result.Affine = operation == BinaryOperation.Multiply
                ? _affine.Product(_affine.Of(left), _affine.Of(right))
                : _affine.Sum(_affine.Of(left), _affine.Of(right), operation == BinaryOperation.Subtract);
        }
        else if (operation == BinaryOperation.And && left.Type.IsBool && BoxOf(left) is { } a && BoxOf(right) is { } b)
        {
            result.Box = new LaneBox(a.Bounds.AddRange(b.Bounds));
        }

        return result;
    }

    public Value Unary(UnaryOperation operation, Value operand)
    {
        if (operand.Type.IsPointer || operand.Type.Element.IsFloat8() || !ElementwiseInstruction.Exists(operation, operand.Type.Element))
        {
            throw UnexpectedType(operand);
        }

        var result = new Value(new BlockType(UnaryTable.ResultType(operation, operand.Type.Element), operand.Shape));
        builder.Emit(new UnaryInstruction(operation, operand, result));
        return result;
    }

    public Value Ternary(TernaryOperation operation, Value first, Value second, Value third)
    {
        var result = new Value(first.Type);
        builder.Emit(new TernaryInstruction(operation, Peel(first), Peel(second), Peel(third), result));
        return result;
    }

    public TritonCompilationException UnexpectedType(Value operand) =>
        builder.Error(CompilationErrorKind.Type, $"unexpected type {operand.Type}");

    private Value AddPointer(Value pointer, Value offset, bool subtract)
    {
        if (!offset.Type.IsInteger)
        {
            throw Incompatible(pointer, offset);
        }

        (pointer, offset) = Broadcast(pointer, offset);
        var result = new Value(pointer.Type) { BufferArgument = pointer.BufferArgument };
        var size = pointer.Type.Pointee!.Value.SizeInBytes();
        var (bases, offsets) = PeelPair(pointer, offset);
        builder.Emit(new AddPointerInstruction(bases, offsets, subtract ? -size : size, result));
        if (!result.IsScalar && _affine.Of(pointer) is { } start && _affine.Of(offset) is { } step)
        {
            result.Affine = _affine.Sum(start, _affine.Scaled(step, builder.Integer64(size)), subtract);
        }

        return result;
    }

    /// <summary>What stands behind two broadcasts; one of the two keeps whole rows.</summary>
    private static (Value Left, Value Right) PeelPair(Value left, Value right)
    {
        var (a, b) = (Peel(left), Peel(right));
        var bothSingle = left.Shape.Count != 1 && OperandLayout.Of(a, left.Shape).IsSingle && OperandLayout.Of(b, left.Shape).IsSingle;
        return bothSingle ? (left, b) : (a, b);
    }

    private Value Truth(Value operand) =>
        operand.Type.IsBool
            ? operand
            : throw builder.Error(CompilationErrorKind.Type, $"Cannot bitcast data-type of size {operand.Type.Element.BitWidth()} to data-type of size 1 ({operand.Type} is no truth value)");

    private LaneBox? BoxOf(Value value)
    {
        if (value.Box is not null)
        {
            return value.Box;
        }

        var source = Peel(value);
        return source.IsScalar ? new LaneBox([new LaneBound(-1, true, _affine.Widen(source))]) : null;
    }

    private static bool IsIndex(BlockType type) => type.Pointee is null && type.Element is TritonDType.Int32 or TritonDType.Int64;
}
