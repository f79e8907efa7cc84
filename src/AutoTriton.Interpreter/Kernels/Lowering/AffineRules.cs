using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>Carries <see cref="AffineForm"/>s and <see cref="LaneBox"/>es through operations, so that loads and stores of regular blocks need no blocks of addresses and masks.</summary>
internal sealed class AffineRules(KernelBuilder builder)
{
    /// <summary>Constants above this are hash-like arithmetic that is meant to wrap; it stays on the general path.</summary>
    private const long LargestConstant = 1L << 30;

    public Value Integer64(long value) => builder.Integer64(value);

    public Value Add(Value left, Value right)
    {
        if (left.ConstantInteger is { } a && right.ConstantInteger is { } b)
        {
            return builder.Integer64(a + b);
        }

        if (left.ConstantInteger == 0)
        {
            return right;
        }

        return right.ConstantInteger == 0 ? left : Emit(IndexOperation.Add, left, right);
    }

    public Value Subtract(Value left, Value right)
    {
        if (left.ConstantInteger is { } a && right.ConstantInteger is { } b)
        {
            return builder.Integer64(a - b);
        }

        return right.ConstantInteger == 0 ? left : Emit(IndexOperation.Subtract, left, right);
    }

    public Value Multiply(Value left, Value right)
    {
        if (left.ConstantInteger is { } a && right.ConstantInteger is { } b)
        {
            return builder.Integer64(unchecked(a * b));
        }

        if (left.ConstantInteger == 1)
        {
            return right;
        }

        return right.ConstantInteger == 1 ? left : Emit(IndexOperation.Multiply, left, right);
    }

    /// <summary>A scalar integer or pointer as a 64-bit integer.</summary>
    public Value Widen(Value scalar)
    {
        if (scalar.Type.Element == TritonDType.Int64)
        {
            return scalar;
        }

        if (scalar.ConstantInteger is { } constant)
        {
            return builder.Integer64(constant);
        }

        var result = new Value(BlockType.Of(TritonDType.Int64));
        builder.Emit(new WidenInstruction(scalar, result));
        return result;
    }

    /// <summary>The regular form of an integer or pointer, or null.</summary>
    public AffineForm? Of(Value value)
    {
        if (value.Affine is not null)
        {
            return value.Affine;
        }

        var signed = value.Type.IsPointer || value.Type.Element is TritonDType.Int32 or TritonDType.Int64 or TritonDType.Int16 or TritonDType.Int8;
        return value.IsScalar && signed ? new AffineForm(Widen(value), []) : null;
    }

    public AffineForm? Sum(AffineForm? left, AffineForm? right, bool subtract)
    {
        if (left is null || right is null || left.Scales.Length != right.Scales.Length)
        {
            return null;
        }

        var scales = ImmutableArray.CreateBuilder<Value?>(left.Scales.Length);
        for (var axis = 0; axis < left.Scales.Length; axis++)
        {
            scales.Add((left.Scales[axis], right.Scales[axis]) switch
            {
                (null, null) => null,
                (var a, null) => a,
                (null, { } b) => subtract ? Subtract(builder.Integer64(0), b) : b,
                ({ } a, { } b) => subtract ? Subtract(a, b) : Add(a, b),
            });
        }

        var start = subtract ? Subtract(left.Start, right.Start) : Add(left.Start, right.Start);
        return Guarded(new AffineForm(start, scales.MoveToImmutable()));
    }

    public AffineForm? Product(AffineForm? left, AffineForm? right)
    {
        if (left is null || right is null || left.Scales.Length != right.Scales.Length)
        {
            return null;
        }

        if (!IsUniform(right))
        {
            (left, right) = (right, left);
        }

        return IsUniform(right) ? Guarded(Scaled(left, right.Start)) : null;
    }

    public AffineForm Scaled(AffineForm form, Value factor) =>
        new(Multiply(form.Start, factor), [.. form.Scales.Select(scale => scale is null ? null : Multiply(scale, factor))]);

    public static bool IsUniform(AffineForm form) => form.Scales.All(scale => scale is null);

    /// <summary>The box in which <c>left OP right</c> holds, or null where it is no box.</summary>
    public LaneBox? Compare(BinaryOperation kind, Value left, Value right)
    {
        if (left.IsScalar || !left.Type.IsInteger || Of(left) is not { } a || Of(right) is not { } b || a.Scales.Length != b.Scales.Length)
        {
            return null;
        }

        if (IsUniform(a) && !IsUniform(b))
        {
            (a, b, kind) = (b, a, Mirror(kind));
        }

        if (!IsUniform(b))
        {
            return null;
        }

        var axis = SoleAxis(a);
        if (axis < 0 || a.Scales[axis]?.ConstantInteger != 1)
        {
            return null;
        }

        var distance = Subtract(b.Start, a.Start);
        LaneBound? bound = kind switch
        {
            BinaryOperation.Less => new LaneBound(axis, true, distance),
            BinaryOperation.LessOrEqual => new LaneBound(axis, true, Add(distance, builder.Integer64(1))),
            BinaryOperation.Greater => new LaneBound(axis, false, Add(distance, builder.Integer64(1))),
            BinaryOperation.GreaterOrEqual => new LaneBound(axis, false, distance),
            _ => null,
        };
        if (bound is null)
        {
            return null;
        }

        if (left.Type.Element != TritonDType.Int64)
        {
            builder.Emit(new WrapCheckInstruction(a.Start, left.Shape[axis]));
        }

        return new LaneBox([bound]);
    }

    private AffineForm? Guarded(AffineForm form)
    {
        var large = form.Start.ConstantInteger is { } start && Math.Abs(start) > LargestConstant;
        return large || form.Scales.Any(scale => scale?.ConstantInteger is { } step && Math.Abs(step) > LargestConstant) ? null : form;
    }

    private static int SoleAxis(AffineForm form)
    {
        var found = -1;
        for (var axis = 0; axis < form.Scales.Length; axis++)
        {
            if (form.Scales[axis] is not null)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = axis;
            }
        }

        return found;
    }

    private static BinaryOperation Mirror(BinaryOperation kind) => kind switch
    {
        BinaryOperation.Less => BinaryOperation.Greater,
        BinaryOperation.LessOrEqual => BinaryOperation.GreaterOrEqual,
        BinaryOperation.Greater => BinaryOperation.Less,
        BinaryOperation.GreaterOrEqual => BinaryOperation.LessOrEqual,
        _ => kind,
    };

    private Value Emit(IndexOperation operation, Value left, Value right)
    {
        var result = new Value(BlockType.Of(TritonDType.Int64));
        builder.Emit(new IndexInstruction(operation, left, right, result));
        return result;
    }
}
