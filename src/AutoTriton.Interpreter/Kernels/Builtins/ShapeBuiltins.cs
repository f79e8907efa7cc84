using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Making blocks and changing their shapes.</summary>
internal static class ShapeBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.arange", "start end", Arange),
        new("tl.zeros", "shape dtype", arguments => Full(arguments, BigInteger.Zero)),
        new("tl.full", "shape value dtype", arguments => Full(arguments, arguments["value"])),
        new("tl.zeros_like", "input", arguments => ZerosLike(arguments)),
        new("tl.broadcast", "input other", arguments => Broadcast(arguments)),
        new("tl.broadcast_to", "input *shape", BroadcastTo),
        new("tl.expand_dims", "input axis", ExpandDimensions),
        new("tl.reshape", "input *shape can_reorder?", Reshape),
        new("tl.view", "input *shape", Reshape),
        new("tl.ravel", "x can_reorder?", arguments => Ravel(arguments)),
        new("tl.trans", "input *dims", Transpose),
        new("tl.permute", "input *dims", arguments => arguments.Semantics.Permute(arguments.Value("input"), Dimensions(arguments))),
        new("tl.join", "a b", Join),
        new("tl.interleave", "a b", Interleave),
        new("tl.split", "a", Split),
        new("tl.cat", "input other can_reorder?", Concatenate),
        new("tl.flip", "x dim?", Flip),
        new("tl.gather", "src index axis", Gather),
        new("tl.cast", "input dtype fp_downcast_rounding? bitcast?", Cast),
        new("tensor.to", "input dtype fp_downcast_rounding? bitcast?", Cast),
        new("tensor.item", "input", Item),
        new("tl.extra.cuda.convert_custom_float8_sm80", "input dtype fp_downcast_rounding?", Cast),
        new("tl.extra.cuda.convert_custom_float8_sm70", "input dtype fp_downcast_rounding?", Cast),
    ];

    private static BlockShape Shape(BuiltinArguments arguments) =>
        arguments.Semantics.ConstantShape(new KernelTuple(arguments.Items("shape")), $"the shape of {arguments.Function}");

    private static ImmutableArray<int> Dimensions(BuiltinArguments arguments) =>
        arguments.Semantics.ConstantInts(new KernelTuple(arguments.Items("dims")), $"the dimensions of {arguments.Function}");

    private static Value Reshape(BuiltinArguments arguments)
    {
        var value = arguments.Value("input");
        return value.IsScalar
            ? throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} takes a block, not a scalar of type {value.Type}")
            : arguments.Semantics.Reshape(value, Shape(arguments));
    }

    private static Value Arange(BuiltinArguments arguments)
    {
        if (arguments["start"] is not (BigInteger or bool) || arguments["end"] is not (BigInteger or bool))
        {
            throw arguments.Error(CompilationErrorKind.NotConstant, "arange's arguments must be of type tl.constexpr");
        }

        return arguments.Semantics.Arange(arguments.Int("start", 0), arguments.Int("end", 0));
    }

    private static Value Full(BuiltinArguments arguments, object? value)
    {
        if (arguments["shape"] is not KernelTuple)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"the shape of {arguments.Function} must be a list or a tuple, not {Describe.Kind(arguments["shape"])}");
        }

        var shape = arguments.Semantics.ConstantShape(arguments["shape"], $"the shape of {arguments.Function}");
        var element = arguments.DType("dtype");
        if (element.IsFloat8() && ConstantMath.IsNumber(value) && ConstantMath.ToDouble(value) != 0)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Triton makes no constant of {element.TritonName()} but 0; cast a tensor");
        }

        if (value is double && element.IsInteger())
        {
            throw arguments.Error(CompilationErrorKind.Type, $"the number {value} is no {element.TritonName()}; cast a tensor");
        }

        var scalar = arguments.Semantics.Scalar(arguments.Semantics.ToValue(value, element), "the value of full");
        return arguments.Semantics.BroadcastTo(scalar, shape);
    }

    private static Value ZerosLike(BuiltinArguments arguments)
    {
        var like = arguments.Value("input");
        return arguments.Semantics.BroadcastTo(arguments.Semantics.Number(BigInteger.Zero, like.Type.Element), like.Shape);
    }

    private static KernelTuple Broadcast(BuiltinArguments arguments)
    {
        var (left, right) = arguments.Semantics.Broadcast(arguments.Value("input"), arguments.Value("other"));
        return new KernelTuple([left, right]);
    }

    private static Value BroadcastTo(BuiltinArguments arguments)
    {
        var (value, shape) = (Tensor(arguments, "input"), Shape(arguments));
        return value.IsScalar || value.Shape.Rank == shape.Rank
            ? arguments.Semantics.BroadcastTo(value, shape)
            : throw arguments.Error(CompilationErrorKind.Shape, $"Cannot broadcast, rank mismatch: {value.Shape}, {shape}");
    }

    /// <summary>An argument that may not be a number: Triton makes no tensor of it here.</summary>
    private static Value Tensor(BuiltinArguments arguments, string name) => arguments[name] as Value
        ?? throw arguments.Error(CompilationErrorKind.Type, $"{name} of {arguments.Function} must be a tensor, not {Describe.Kind(arguments[name])}");

    private static Value ExpandDimensions(BuiltinArguments arguments)
    {
        var value = arguments.Value("input");
        var rank = value.Shape.Rank + arguments.Items("axis").Length;
        var axes = arguments.Items("axis").Select(axis => arguments.Semantics.ConstantInt(axis, "the axis of expand_dims")).Select(axis => axis < 0 ? axis + rank : axis).ToList();
        return axes.Distinct().Count() == axes.Count
            ? axes.Order().Aggregate(value, arguments.Semantics.ExpandDimensions)
            : throw arguments.Error(CompilationErrorKind.Value, $"expand_dims received duplicate axes, normalized axes = [{string.Join(", ", axes)}]");
    }

    private static Value Item(BuiltinArguments arguments)
    {
        var value = arguments.Value("input");
        return value.Shape.Count == 1
            ? arguments.Semantics.Reshape(value, BlockShape.Scalar)
            : throw arguments.Error(CompilationErrorKind.Shape, $"item() takes a tensor of one element, not {value.Type}");
    }

    private static Value Ravel(BuiltinArguments arguments)
    {
        var value = arguments.Value("x");
        return arguments.Semantics.Reshape(value, new BlockShape([value.Shape.Count]));
    }

    private static Value Transpose(BuiltinArguments arguments)
    {
        var value = arguments.Value("input");
        if (arguments.Items("dims").IsEmpty)
        {
            if (value.Shape.Rank < 2)
            {
                throw arguments.Error(CompilationErrorKind.Shape, "tl.trans invoked with a block of less than 2 dimensions");
            }

            var rank = value.Shape.Rank;
            return arguments.Semantics.Permute(value, [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2]);
        }

        return arguments.Semantics.Permute(value, Dimensions(arguments));
    }

    private static Value Join(BuiltinArguments arguments)
    {
        var (a, b) = arguments.Semantics.Broadcast(Tensor(arguments, "a"), Tensor(arguments, "b"));
        return a.Type.Equals(b.Type)
            ? Join(arguments, a, b)
            : throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} takes two blocks of one type, not {a.Type} and {b.Type}");
    }

    private static Value Join(BuiltinArguments arguments, Value a, Value b)
    {
        var result = new Value(a.Type.With(new BlockShape(a.Shape.Dimensions.Add(2))));
        arguments.Builder.Emit(new JoinInstruction(a, b, result));
        return result;
    }

    private static Value Interleave(BuiltinArguments arguments)
    {
        var joined = Join(arguments);
        var dimensions = joined.Shape.Dimensions.RemoveAt(joined.Shape.Rank - 1);
        return dimensions.IsEmpty
            ? joined
            : arguments.Semantics.Reshape(joined, new BlockShape(dimensions.SetItem(dimensions.Length - 1, dimensions[^1] * 2)));
    }

    private static KernelTuple Split(BuiltinArguments arguments)
    {
        var value = arguments.Value("a");
        if (value.IsScalar || value.Shape[value.Shape.Rank - 1] != 2)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"split needs a block whose last dimension is 2, not {value.Shape}");
        }

        var shape = new BlockShape(value.Shape.Dimensions.RemoveAt(value.Shape.Rank - 1));
        return new KernelTuple([Slice(arguments, value, shape, 0), Slice(arguments, value, shape, 1)]);
    }

    private static Value Slice(BuiltinArguments arguments, Value value, BlockShape shape, int start)
    {
        var result = new Value(value.Type.With(shape));
        arguments.Builder.Emit(new SliceInstruction(value, value.Shape.Rank - 1, start, 2, result));
        return result;
    }

    private static Value Concatenate(BuiltinArguments arguments)
    {
        var (a, b) = (arguments.Value("input"), arguments.Value("other"));
        if (a.Shape.Rank != 1 || !a.Type.Equals(b.Type))
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"cat takes two blocks of one dimension and one type, not {a.Type} and {b.Type}");
        }

        if (!arguments.Flag("can_reorder"))
        {
            throw arguments.Error(CompilationErrorKind.Value, "current implementation of `cat` always may reorder elements");
        }

        var result = new Value(a.Type.With(new BlockShape([a.Shape.Count * 2])));
        arguments.Builder.Emit(new ConcatenateInstruction(a, b, result));
        return result;
    }

    private static Value Flip(BuiltinArguments arguments)
    {
        var value = arguments.Value("x");
        if (!arguments.Has("dim"))
        {
            throw arguments.Error(CompilationErrorKind.Arguments, "flip needs dim");
        }

        var axis = arguments.Axis("dim", value);
        var result = new Value(value.Type);
        arguments.Builder.Emit(new FlipInstruction(value, axis, result));
        return result;
    }

    private static Value Gather(BuiltinArguments arguments)
    {
        var (source, index) = (arguments.Value("src"), arguments.Value("index"));
        var axis = arguments.Axis("axis", source);
        if (!index.Type.IsInteger || index.Shape.Rank != source.Shape.Rank
            || Enumerable.Range(0, source.Shape.Rank).Any(d => d != axis && source.Shape[d] != index.Shape[d]))
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"gather takes integer indices of the source's shape but along the axis, not {index.Type} for {source.Type}");
        }

        var result = new Value(source.Type.With(index.Shape));
        arguments.Builder.Emit(new GatherInstruction(source, arguments.Semantics.Cast(index, TritonDType.Int32), axis, result));
        return result;
    }

    private static Value Cast(BuiltinArguments arguments)
    {
        var value = arguments.Value("input");
        if (arguments["dtype"] is PointerType pointer)
        {
            return arguments.Semantics.CastToPointer(value, pointer.Element);
        }

        var dtype = arguments.DType("dtype");
        return arguments.Flag("bitcast") ? arguments.Semantics.Bitcast(value, dtype) : CastRounded(arguments, value, dtype);
    }

    private static Value CastRounded(BuiltinArguments arguments, Value value, TritonDType dtype)
    {
        var from = value.Type.Element;
        var rounding = arguments.Text("fp_downcast_rounding");
        if (rounding is not ("" or "rtne" or "rtz"))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"Invalid rounding mode: {rounding}. Supported rounding modes are 'rtne' and 'rtz'.");
        }

        if (rounding.Length > 0 && (value.Type.IsPointer || !from.IsFloating() || !dtype.IsFloating() || dtype.BitWidth() >= from.BitWidth()))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"fp_downcast_rounding should be set only for truncating fp conversions. Source scalar type is {value.Type.Element.TritonName()} and destination type is {dtype.TritonName()}");
        }

        return rounding == "rtz" ? arguments.Semantics.CastTowardsZero(value, dtype) : arguments.Semantics.Cast(value, dtype);
    }
}
