using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Dot;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Reductions;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Reductions along an axis or over a whole block.</summary>
internal static class ReductionBuiltins
{
    // The smallest sizes for which Triton makes a dot of a sum of products.
    private const int LeastProduct = 16;

    public static IEnumerable<Builtin> All =>
    [
        new("tl.sum", "input axis? keep_dims? dtype?", Sum),
        new("tl.max", "input axis? return_indices? return_indices_tie_break_left? keep_dims?", arguments => Extreme(arguments, greatest: true)),
        new("tl.min", "input axis? return_indices? return_indices_tie_break_left? keep_dims?", arguments => Extreme(arguments, greatest: false)),
        new("tl.argmax", "input axis tie_break_left? keep_dims?", arguments => Argument(arguments, greatest: true).Items[1]),
        new("tl.argmin", "input axis tie_break_left? keep_dims?", arguments => Argument(arguments, greatest: false).Items[1]),
        new("tl.xor_sum", "input axis? keep_dims?", arguments => OfIntegers(arguments, ReduceOperation.Xor)),
        new("tl.reduce_or", "input axis keep_dims?", arguments => OfIntegers(arguments, ReduceOperation.Or)),
        new("tl.reduce", "input axis combine_fn keep_dims?", Reduce),
    ];

    private static Value Sum(BuiltinArguments arguments)
    {
        var input = Block(arguments);
        var type = arguments.Has("dtype") ? arguments.DType("dtype") : ScanBuiltins.SumType(input.Type.Element);
        input = arguments.Semantics.Cast(input, type);
        return AsProduct(arguments, input) is { } product ? Kept(arguments, input, product) : Along(arguments, ReduceOperation.Sum, input);
    }

    /// <summary>
    /// <c>tl.sum(a[:, :, None] * b[None, :, :], 1)</c> is computed as a <c>dot</c>, since Triton replaces it by one: of fp32 with
    /// operands in TF32. Null for anything else.
    /// </summary>
    private static Value? AsProduct(BuiltinArguments arguments, Value input)
    {
        if (input.Type.Element is not (TritonDType.Float32 or TritonDType.Float16) || input.Shape.Rank != 3 || !arguments.Has("axis") || arguments.Axis("axis", input) != 1
            || input.Producer is not BinaryInstruction { Operation: BinaryOperation.Multiply } product
            || Repeated(product.Left, 2) is not { } left || Repeated(product.Right, 0) is not { } right)
        {
            return null;
        }

        var (m, k, n) = (input.Shape[0], input.Shape[1], input.Shape[2]);
        if (m < LeastProduct || n < LeastProduct)
        {
            return null;
        }

        if (input.Type.Element == TritonDType.Float16)
        {
            throw arguments.Error(CompilationErrorKind.Type, "Triton makes a dot of this sum of products, which accumulates in fp32 and not in fp16; cast to float32 first or use tl.dot");
        }

        var a = arguments.Semantics.Reshape(left, new BlockShape([m, k]));
        var b = arguments.Semantics.Reshape(right, new BlockShape([k, n]));
        var result = new Value(input.Type.With(new BlockShape([m, n])));
        arguments.Builder.Emit(new DotInstruction(a, b, null, arguments.Kernel.Options.Tf32ByDefault ? DotPrecision.Tf32 : DotPrecision.Ieee, result));
        return result;
    }

    /// <summary>What a block repeats along an axis, and along no other.</summary>
    private static Value? Repeated(Value block, int axis) =>
        block.Producer is BroadcastInstruction { Source: var source } && source.Shape.Rank == block.Shape.Rank
        && Enumerable.Range(0, block.Shape.Rank).All(d => d == axis ? source.Shape[d] == 1 : source.Shape[d] == block.Shape[d])
            ? source
            : null;

    private static object Extreme(BuiltinArguments arguments, bool greatest)
    {
        if (arguments.Flag("return_indices"))
        {
            return Argument(arguments, greatest);
        }

        var input = Block(arguments);
        var element = input.Type.Element;
        if (element.SizeInBytes() < 4)
        {
            input = arguments.Semantics.Cast(input, element.IsFloating() ? TritonDType.Float32 : TritonDType.Int32);
        }

        return Along(arguments, greatest ? ReduceOperation.Maximum : ReduceOperation.Minimum, input);
    }

    private static KernelTuple Argument(BuiltinArguments arguments, bool greatest)
    {
        var input = Block(arguments);
        if (!arguments.Has("axis"))
        {
            throw arguments.Error(CompilationErrorKind.Arguments, $"{arguments.Function} needs an axis to give positions");
        }

        if (input.Type.Element.IsFloat8())
        {
            throw arguments.Semantics.UnexpectedType(input);
        }

        if (input.Type.Element == TritonDType.BFloat16)
        {
            input = arguments.Semantics.Cast(input, TritonDType.Float32);
        }

        var (block, axis, shape) = Prepare(arguments, input);
        var values = new Value(block.Type.With(shape));
        var positions = new Value(new BlockType(TritonDType.Int32, shape));
        arguments.Builder.Emit(new ArgumentReduceInstruction(greatest, block, axis, values, positions));
        return new KernelTuple([Kept(arguments, input, values), Kept(arguments, input, positions)]);
    }

    private static Value OfIntegers(BuiltinArguments arguments, ReduceOperation operation)
    {
        var input = Block(arguments);
        return input.Type.IsInteger
            ? Along(arguments, operation, input)
            : throw arguments.Error(CompilationErrorKind.StaticAssertion, $"{arguments.Function} only supported for integers");
    }

    private static Value Along(BuiltinArguments arguments, ReduceOperation operation, Value input)
    {
        if (input.Type.Element.IsFloat8() || !ReduceInstruction.Exists(operation, input.Type.Element))
        {
            throw arguments.Semantics.UnexpectedType(input);
        }

        var (block, axis, shape) = Prepare(arguments, input);
        var result = new Value(block.Type.With(shape));
        arguments.Builder.Emit(new ReduceInstruction(operation, block, axis, result));
        return Kept(arguments, input, result);
    }

    private static object Reduce(BuiltinArguments arguments)
    {
        var combine = arguments.JitFunction("combine_fn");
        var inputs = arguments["input"] is KernelTuple tuple ? tuple.Items.Select(item => arguments.Semantics.ToValue(item)).ToList() : [arguments.Value("input")];
        var original = inputs[0];
        if (inputs.Any(input => !input.Shape.Equals(original.Shape)))
        {
            throw arguments.Error(CompilationErrorKind.Shape, "all reduction inputs must have the same shape");
        }

        var prepared = inputs.Select(input => Prepare(arguments, input)).ToList();
        var blocks = prepared.Select(entry => entry.Block).ToList();
        var axis = prepared[0].Axis;
        while (blocks[0].Shape[axis] > 1)
        {
            var left = blocks.Select(block => Every(arguments, block, axis, 0)).ToList();
            var right = blocks.Select(block => Every(arguments, block, axis, 1)).ToList();
            blocks = Combine(arguments, combine, left, right);
        }

        var results = blocks.Select(block => Kept(arguments, original, arguments.Semantics.Reshape(block, prepared[0].Shape))).ToList();
        return results.Count == 1 ? results[0] : new KernelTuple([.. results]);
    }

    /// <summary>Calls a combine function on whole blocks; results must have the types of the operands.</summary>
    public static List<Value> Combine(BuiltinArguments arguments, Launching.JitFunction combine, List<Value> left, List<Value> right)
    {
        var result = arguments.Kernel.Call(combine, [.. left, .. right]);
        var items = result is KernelTuple tuple ? tuple.Items : [result];
        if (items.Length != left.Count)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"{combine.Name} returns {items.Length} values for {left.Count}");
        }

        return [.. items.Select((item, i) =>
        {
            var value = arguments.Semantics.BroadcastTo(arguments.Semantics.ToValue(item), left[i].Shape);
            return value.Type.Equals(left[i].Type)
                ? value
                : throw arguments.Error(CompilationErrorKind.Type, $"{combine.Name} must return {left[i].Type}, but returns {value.Type}");
        })];
    }

    private static Value Every(BuiltinArguments arguments, Value block, int axis, int start)
    {
        var shape = new BlockShape(block.Shape.Dimensions.SetItem(axis, block.Shape[axis] / 2));
        var result = new Value(block.Type.With(shape));
        arguments.Builder.Emit(new SliceInstruction(block, axis, start, 2, result));
        return result;
    }

    private static Value Block(BuiltinArguments arguments)
    {
        var input = arguments.Value("input");
        return input.IsScalar
            ? throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} takes a block, not a scalar of type {input.Type}")
            : input.Type.IsPointer ? throw arguments.Semantics.UnexpectedType(input) : input;
    }

    /// <summary>The block to reduce, its axis and the shape that is left; without an axis the whole block lies along one.</summary>
    private static (Value Block, int Axis, BlockShape Shape) Prepare(BuiltinArguments arguments, Value input)
    {
        if (!arguments.Has("axis"))
        {
            return (arguments.Semantics.Reshape(input, new BlockShape([input.Shape.Count])), 0, BlockShape.Scalar);
        }

        var axis = arguments.Axis("axis", input);
        return (input, axis, new BlockShape(input.Shape.Dimensions.RemoveAt(axis)));
    }

    private static Value Kept(BuiltinArguments arguments, Value input, Value result)
    {
        if (!arguments.Flag("keep_dims"))
        {
            return result;
        }

        var ones = Enumerable.Repeat(1, input.Shape.Rank).ToImmutableArray();
        var shape = arguments.Has("axis") ? input.Shape.Dimensions.SetItem(arguments.Axis("axis", input), 1) : ones;
        return result.IsScalar ? arguments.Semantics.BroadcastTo(result, new BlockShape(shape)) : arguments.Semantics.Reshape(result, new BlockShape(shape));
    }
}
