using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>
/// A function of scalars over all elements of blocks. Where its body makes sense of whole blocks it is lowered on them; where it
/// branches or loops on its arguments, it runs element by element.
/// </summary>
internal static class MapBuiltins
{
    public static IEnumerable<Builtin> All => [new("tl.map_elementwise", "scalar_fn *args pack?", Map)];

    private static object? Map(BuiltinArguments arguments)
    {
        var function = arguments.JitFunction("scalar_fn");
        var pack = arguments.Int("pack", 1);
        var inputs = arguments.Items("args").Select(arguments.Semantics.ToValue).ToImmutableArray();
        if (inputs.IsEmpty)
        {
            throw arguments.Error(CompilationErrorKind.Arguments, "map_elementwise must have at least 1 input tensor");
        }

        var shape = inputs.Aggregate(BlockShape.Scalar, (common, value) => arguments.Semantics.CommonShape(common, value.Shape));
        if (pack < 1 || !BitOperations.IsPow2(pack) || pack > shape.Count)
        {
            throw arguments.Error(CompilationErrorKind.Value, $"pack must be a power of 2 from 1 to the number of elements ({shape.Count}), not {pack}");
        }

        inputs = [.. inputs.Select(value => arguments.Semantics.BroadcastTo(value, shape))];
        if (pack == 1 && arguments.Kernel.TryLower(() => Whole(arguments, function, inputs, shape), out var whole))
        {
            return whole;
        }

        return ElementByElement(arguments, function, inputs, shape, pack);
    }

    private static object? Whole(BuiltinArguments arguments, JitFunction function, ImmutableArray<Value> inputs, BlockShape shape)
    {
        var result = arguments.Kernel.Call(function, [.. inputs]);
        var items = Results(arguments, function, result).Select(value => (object?)arguments.Semantics.BroadcastTo(value, shape)).ToImmutableArray();
        return result is KernelTuple ? new KernelTuple(items) : items[0];
    }

    private static object? ElementByElement(BuiltinArguments arguments, JitFunction function, ImmutableArray<Value> inputs, BlockShape shape, int pack)
    {
        var builder = arguments.Builder;
        var place = new Value(BlockType.Of(TritonDType.Int32)) { IsSlot = true };
        var (head, exit) = (new Label(), new Label());
        var slots = new List<Value>();
        var opening = builder.Emit(new InsertionPoint());
        builder.Emit(new CopyInstruction(builder.Constant(TritonDType.Int32, BigInteger.Zero), place));
        builder.Emit(new LoopMarker(begins: true));
        builder.Emit(head);
        builder.Emit(new ForHeadInstruction(place, builder.Constant(TritonDType.Int32, shape.Count / pack), descends: false, exit));
        var scalars = inputs.SelectMany(input => Enumerable.Range(0, pack).Select(i => (object?)Extract(arguments, input, place, pack, i))).ToList();
        var result = arguments.Kernel.Call(function, scalars);
        var values = Results(arguments, function, result);
        for (var i = 0; i < values.Count; i++)
        {
            if (i % pack == 0)
            {
                slots.Add(new Value(values[i].Type.With(shape)) { IsSlot = true });
            }

            if (!values[i].IsScalar || !values[i].Type.SameElement(slots[^1].Type))
            {
                throw arguments.Error(CompilationErrorKind.Type, $"type mismatch in unpacked results of {function.Name}: {values[i].Type}");
            }

            builder.Emit(new InsertInstruction(values[i], place, pack, i % pack, slots[^1]));
        }

        builder.Emit(new ForNextInstruction(place, builder.Constant(TritonDType.Int32, BigInteger.One), head));
        builder.Emit(new LoopMarker(begins: false));
        builder.Emit(exit);
        foreach (var slot in slots)
        {
            // A slot must be whole before the loop, so that it keeps its place through it.
            var zero = new Value(slot.Type);
            builder.EmitAt(opening, new BroadcastInstruction(builder.Constant(slot.Type.Element, BigInteger.Zero), zero));
            builder.EmitAt(opening, new CopyInstruction(zero, slot));
        }

        return result is KernelTuple || slots.Count > 1 ? new KernelTuple([.. slots]) : slots[0];
    }

    private static Value Extract(BuiltinArguments arguments, Value input, Value place, int pack, int first)
    {
        var scalar = new Value(input.Type.With(BlockShape.Scalar));
        arguments.Builder.Emit(new ExtractInstruction(input, place, pack, first, scalar));
        return scalar;
    }

    private static List<Value> Results(BuiltinArguments arguments, JitFunction function, object? result)
    {
        var items = result is KernelTuple tuple ? tuple.Items : [result];
        return [.. items.Select(item => item is not null and not KernelTuple
            ? arguments.Semantics.ToValue(item)
            : throw arguments.Error(CompilationErrorKind.Type, $"{function.Name} must return a value for each element, not {Describe.Kind(item)}"))];
    }
}
