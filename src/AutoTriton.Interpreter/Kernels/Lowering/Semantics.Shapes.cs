using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Shapes and types of blocks.</content>
internal sealed partial class Semantics
{
    public (Value Left, Value Right) Broadcast(Value left, Value right)
    {
        var shape = CommonShape(left.Shape, right.Shape);
        return (BroadcastTo(left, shape), BroadcastTo(right, shape));
    }

    public BlockShape CommonShape(BlockShape left, BlockShape right)
    {
        if (left.IsScalar || left.Equals(right))
        {
            return right;
        }

        if (right.IsScalar)
        {
            return left;
        }

        var rank = Math.Max(left.Rank, right.Rank);
        var dimensions = ImmutableArray.CreateBuilder<int>(rank);
        for (var axis = 0; axis < rank; axis++)
        {
            var a = axis - (rank - left.Rank) is >= 0 and var i ? left[i] : 1;
            var b = axis - (rank - right.Rank) is >= 0 and var j ? right[j] : 1;
            if (a != b && a != 1 && b != 1)
            {
                throw builder.Error(CompilationErrorKind.Shape, $"Cannot make_shape_compatible: incompatible dimensions at index {axis}: {a} and {b}");
            }

            dimensions.Add(Math.Max(a, b));
        }

        var shape = new BlockShape(dimensions.MoveToImmutable());
        CheckCount(shape.Count);
        return shape;
    }

    public Value BroadcastTo(Value value, BlockShape shape)
    {
        if (value.Shape.Equals(shape))
        {
            return value;
        }

        if (!value.IsScalar && value.Shape.Rank < shape.Rank)
        {
            var padded = Enumerable.Repeat(1, shape.Rank - value.Shape.Rank).Concat(value.Shape.Dimensions);
            value = Reshape(value, new BlockShape([.. padded]));
        }

        if (!value.IsScalar && !CanBroadcast(value.Shape, shape))
        {
            throw builder.Error(CompilationErrorKind.Shape, $"Cannot broadcast, the expanded size of the tensor must match the existing size at each non-singleton dimension: {value.Shape}, {shape}");
        }

        var result = new Value(value.Type.With(shape)) { BufferArgument = value.BufferArgument };
        builder.Emit(new BroadcastInstruction(value, result));
        if (value.IsScalar ? IsIndexOrPointer(value.Type) : value.Affine is not null)
        {
            result.Affine = AffineBroadcast(value, shape);
        }

        result.Box = BroadcastBox(value, shape);
        return result;
    }

    public Value Reshape(Value value, BlockShape shape)
    {
        if (shape.Count != value.Shape.Count)
        {
            throw builder.Error(CompilationErrorKind.Shape, $"reshape() cannot change total number of elements in tensor: {value.Shape} to {shape}");
        }

        var result = new Value(value.Type.With(shape)) { BufferArgument = value.BufferArgument };
        builder.Emit(new CopyInstruction(value, result));
        CarryThroughReshape(value, result);
        return result;
    }

    public Value ExpandDimensions(Value value, int axis)
    {
        var rank = value.Shape.Rank + 1;
        var position = axis < 0 ? axis + rank : axis;
        if (position < 0 || position >= rank)
        {
            throw builder.Error(CompilationErrorKind.Shape, $"invalid axis {axis}. Expected {-rank} <= axis < {rank}");
        }

        return Reshape(value, new BlockShape(value.Shape.Dimensions.Insert(position, 1)));
    }

    public Value Permute(Value value, ImmutableArray<int> order)
    {
        var rank = value.Shape.Rank;
        var axes = order;
        if (rank == 0 || axes.Length != rank || axes.Order().Where((axis, i) => axis != i).Any())
        {
            throw builder.Error(CompilationErrorKind.Shape, $"permute dims must be a permutation of 0, 1, ..., n-1, but were {string.Join(", ", order)} for a block of rank {rank}");
        }

        var result = new Value(value.Type.With(new BlockShape([.. axes.Select(axis => value.Shape[axis])]))) { BufferArgument = value.BufferArgument };
        builder.Emit(new PermuteInstruction(value, axes, result));
        if (value.Affine is { } form)
        {
            result.Affine = form with { Scales = [.. axes.Select(axis => form.Scales[axis])] };
        }

        if (value.Box is { } box)
        {
            result.Box = new LaneBox([.. box.Bounds.Select(bound => bound.Axis < 0 ? bound : bound with { Axis = axes.IndexOf(bound.Axis) })]);
        }

        return result;
    }

    /// <summary>Brackets with <c>None</c> (true: a new dimension) and <c>:</c> (false: one that is kept).</summary>
    public Value Index(Value value, List<bool> places)
    {
        for (var place = 0; place < places.Count; place++)
        {
            if (!places[place])
            {
                continue;
            }

            if (value.IsScalar)
            {
                value = BroadcastTo(value, new BlockShape([1]));
                continue;
            }

            if (place > value.Shape.Rank)
            {
                throw builder.Error(CompilationErrorKind.Shape, $"too many indices for a block of {value.Shape.Rank} dimensions");
            }

            value = ExpandDimensions(value, place);
        }

        return value;
    }

    public Value Arange(int start, int end)
    {
        if (start < 0)
        {
            throw builder.Error(CompilationErrorKind.Value, "arange must fit in int32");
        }

        var count = (long)end - start;
        if (count <= 0)
        {
            throw builder.Error(CompilationErrorKind.Value, "arange's end argument must be greater than the start argument");
        }

        if (!BitOperations.IsPow2(count))
        {
            throw builder.Error(CompilationErrorKind.Shape, "arange's range must be a power of 2");
        }

        CheckCount(count);
        var result = new Value(new BlockType(TritonDType.Int32, new BlockShape([(int)count])));
        builder.Emit(new ArangeInstruction(start, result));
        result.Affine = new AffineForm(builder.Integer64(start), [builder.Integer64(1)]);
        return result;
    }

    public Value Cast(Value value, TritonDType element)
    {
        if (value.Type.IsPointer)
        {
            return CastPointer(value, element);
        }

        if (value.Type.Element == element)
        {
            return value;
        }

        CheckFloat8(value.Type.Element, element);
        if (value.ConstantBytes is not null && value.ConstantInteger is { } constant && element.IsInteger())
        {
            return Number(element == TritonDType.Int1 ? (object)(constant != 0) : new BigInteger(constant), element);
        }

        var result = new Value(value.Type.With(element));
        if (element == TritonDType.Int1)
        {
            var zero = Number(BigInteger.Zero, value.Type.Element);
            var (operand, single) = PeelPair(value, zero);
            builder.Emit(new BinaryInstruction(Numerics.Elementwise.BinaryOperation.NotEqual, operand, single, result));
            return result;
        }

        builder.Emit(new CastInstruction(value, result));
        if (IsIndex(value.Type) && element == TritonDType.Int64)
        {
            result.Affine = value.Affine;
        }

        return result;
    }

    /// <summary>A narrower floating type, cut instead of rounded; two cuts are one.</summary>
    public Value CastTowardsZero(Value value, TritonDType element)
    {
        var from = value.Type.Element;
        if (!DirectedInstruction.CastExists(from, element))
        {
            return (from, element) switch
            {
                (TritonDType.Float32, TritonDType.Float8E5M2) => CastTowardsZero(CastTowardsZero(value, TritonDType.Float16), element),
                (TritonDType.BFloat16, TritonDType.Float8E5M2) => CastTowardsZero(Cast(value, TritonDType.Float32), element),
                _ => throw builder.Error(CompilationErrorKind.Type, $"{from.TritonName()} to {element.TritonName()} cannot round towards zero: there is no such conversion"),
            };
        }

        var result = new Value(value.Type.With(element));
        builder.Emit(new DirectedInstruction(Numerics.Directed.RoundingDirection.Zero, value, result));
        return result;
    }

    /// <summary>8-bit floats convert to and from fp16, bf16 and fp32 only.</summary>
    private void CheckFloat8(TritonDType from, TritonDType to)
    {
        if ((from.IsFloat8() && !IsCommonFloat(to)) || (to.IsFloat8() && !IsCommonFloat(from)))
        {
            throw builder.Error(CompilationErrorKind.Type, $"cannot cast {from.TritonName()} to {to.TritonName()}");
        }
    }

    private static bool IsCommonFloat(TritonDType type) => type is TritonDType.Float16 or TritonDType.BFloat16 or TritonDType.Float32;

    /// <summary>The same bits as another type of the same width.</summary>
    public Value Bitcast(Value value, TritonDType element)
    {
        if (value.Type.IsPointer)
        {
            return CastPointer(value, element);
        }

        if (value.Type.Element.BitWidth() != element.BitWidth())
        {
            throw builder.Error(CompilationErrorKind.Type, $"Cannot bitcast data-type of size {value.Type.Element.BitWidth()} to data-type of size {element.BitWidth()}");
        }

        var result = new Value(value.Type.With(element));
        builder.Emit(new CopyInstruction(value, result));
        return result;
    }

    /// <summary>Integers as addresses, or pointers to one type as pointers to another.</summary>
    public Value CastToPointer(Value value, TritonDType pointee)
    {
        if (!value.Type.IsPointer && value.Type.Element is not (TritonDType.Int64 or TritonDType.UInt64))
        {
            throw builder.Error(CompilationErrorKind.Type, $"cannot cast {value.Type} to pointer<{pointee.TritonName()}>");
        }

        var result = new Value(new BlockType(TritonDType.Int64, value.Shape, pointee)) { BufferArgument = value.BufferArgument, Affine = value.Affine };
        builder.Emit(new CopyInstruction(value, result));
        return result;
    }

    /// <summary>What stands behind a broadcast, where the instruction that reads it can repeat it by itself.</summary>
    private static Value Peel(Value value) => value.Producer is BroadcastInstruction { IsSimple: true } broadcast ? broadcast.Source : value;

    private Value CastPointer(Value value, TritonDType element)
    {
        if (element is TritonDType.Int1)
        {
            var zero = builder.Integer64(0);
            var truth = new Value(value.Type.With(TritonDType.Int1));
            var (operand, single) = PeelPair(value, zero);
            builder.Emit(new BinaryInstruction(Numerics.Elementwise.BinaryOperation.NotEqual, operand, single, truth));
            return truth;
        }

        if (element is not (TritonDType.Int64 or TritonDType.UInt64))
        {
            throw builder.Error(CompilationErrorKind.Type, $"cannot cast {value.Type} to {element.TritonName()}");
        }

        var result = new Value(value.Type.With(element));
        builder.Emit(new CopyInstruction(value, result));
        return result;
    }

    private AffineForm? AffineBroadcast(Value value, BlockShape shape)
    {
        if (_affine.Of(value) is not { } form)
        {
            return null;
        }

        return form with { Scales = [.. Enumerable.Range(0, shape.Rank).Select(axis => value.IsScalar || value.Shape[axis] == 1 ? null : form.Scales[axis])] };
    }

    private static LaneBox? BroadcastBox(Value value, BlockShape shape) =>
        value.Box is { } box && box.Bounds.All(bound => bound.Axis < 0 || value.Shape[bound.Axis] == shape[bound.Axis]) ? box : null;

    private static void CarryThroughReshape(Value from, Value to)
    {
        if (from.Affine is null && from.Box is null)
        {
            return;
        }

        // Only dimensions of size 1 may come or go.
        var map = new Dictionary<int, int>();
        var target = 0;
        for (var axis = 0; axis < from.Shape.Rank; axis++)
        {
            if (from.Shape[axis] == 1)
            {
                continue;
            }

            while (target < to.Shape.Rank && to.Shape[target] == 1)
            {
                target++;
            }

            if (target >= to.Shape.Rank || to.Shape[target] != from.Shape[axis])
            {
                return;
            }

            map[axis] = target++;
        }

        if (from.Affine is { } form)
        {
            var scales = new Value?[to.Shape.Rank];
            foreach (var (source, destination) in map)
            {
                scales[destination] = form.Scales[source];
            }

            to.Affine = form with { Scales = [.. scales] };
        }

        if (from.Box is { } box && box.Bounds.All(bound => bound.Axis < 0 || map.ContainsKey(bound.Axis)))
        {
            to.Box = new LaneBox([.. box.Bounds.Select(bound => bound.Axis < 0 ? bound : bound with { Axis = map[bound.Axis] })]);
        }
    }

    private static bool CanBroadcast(BlockShape from, BlockShape to)
    {
        if (from.Rank != to.Rank)
        {
            return false;
        }

        for (var axis = 0; axis < to.Rank; axis++)
        {
            if (from[axis] != 1 && from[axis] != to[axis])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIndexOrPointer(BlockType type) => type.IsPointer || IsIndex(type);
}
