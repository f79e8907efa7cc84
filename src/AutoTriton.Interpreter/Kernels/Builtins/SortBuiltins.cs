using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Order and frequency.</summary>
internal static class SortBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.sort", "x dim? descending?", arguments => Sort(arguments, arguments.Flag("descending"), kept: null)),
        new("tensor.sort", "x dim? descending?", _ => null), // Triton declares the method and gives it no body
        new("tl.bitonic_merge", "x dim? descending?", Merge),
        new("tl.topk", "x k dim?", arguments => Sort(arguments, descending: true, arguments.Int("k", 0))),
        new("tl.histogram", "input num_bins mask?", CountBins),
    ];

    private static Value Sort(BuiltinArguments arguments, bool descending, int? kept)
    {
        var block = SortedBlock(arguments);
        var last = block.Shape.Rank - 1;
        var count = kept ?? block.Shape[last];
        if (count < 1 || count > block.Shape[last] || !BitOperations.IsPow2(count))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"k must be a power of 2 from 1 to {block.Shape[last]}, not {count}");
        }

        // Triton finds the greatest by maxima, which it takes of 32 bits.
        if (count < block.Shape[last] && block.Type.Element.SizeInBytes() < 4)
        {
            block = arguments.Semantics.Cast(block, block.Type.IsFloating ? TritonDType.Float32 : TritonDType.Int32);
        }

        var result = new Value(block.Type.With(new BlockShape(block.Shape.Dimensions.SetItem(last, count))));
        arguments.Builder.Emit(new SortInstruction(block, descending, result));
        return result;
    }

    /// <summary>The merging network: of a bitonic sequence it makes a sorted one.</summary>
    private static Value Merge(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var block = SortedBlock(arguments);
        var (last, descending) = (block.Shape.Rank - 1, arguments.Flag("descending"));
        var row = new BlockShape([.. Enumerable.Repeat(1, last), block.Shape[last]]);
        var place = semantics.BroadcastTo(semantics.Reshape(semantics.Arange(0, block.Shape[last]), row), block.Shape);
        for (var distance = block.Shape[last] / 2; distance > 0; distance /= 2)
        {
            var other = new Value(block.Type);
            arguments.Builder.Emit(new GatherInstruction(block, semantics.Bitwise(BinaryOperation.Xor, place, new BigInteger(distance)), last, other));
            var isUpper = semantics.Cast(semantics.Bitwise(BinaryOperation.And, place, new BigInteger(distance)), TritonDType.Int1);
            var (smaller, larger) = (semantics.Binary(BinaryOperation.Minimum, block, other), semantics.Binary(BinaryOperation.Maximum, block, other));
            block = descending ? semantics.Where(isUpper, smaller, larger) : semantics.Where(isUpper, larger, smaller);
        }

        return block;
    }

    private static Value SortedBlock(BuiltinArguments arguments)
    {
        var block = arguments.Value("x");
        if (block.IsScalar || block.Type.IsPointer)
        {
            throw arguments.Semantics.UnexpectedType(block);
        }

        return !arguments.Has("dim") || arguments.Int("dim", 0) == block.Shape.Rank - 1
            ? block
            : throw arguments.Error(CompilationErrorKind.StaticAssertion, "only minor dimension is currently supported");
    }

    private static Value CountBins(BuiltinArguments arguments)
    {
        var input = arguments.Value("input");
        if (input.Shape.Rank != 1 || input.Type.IsPointer || input.Type.Element is not (TritonDType.Int32 or TritonDType.UInt32))
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"histogram only supports 1D input of 32-bit integers, not {input.Type}");
        }

        var bins = arguments.Int("num_bins", 0);
        if (bins < 1 || !BitOperations.IsPow2(bins))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"num_bins must be a power of 2, not {bins}");
        }

        var mask = arguments.Has("mask")
            ? arguments.Semantics.BroadcastTo(arguments.Semantics.Cast(arguments.Value("mask"), TritonDType.Int1), input.Shape)
            : null;
        var result = new Value(input.Type.With(TritonDType.Int32).With(new BlockShape([bins])));
        arguments.Builder.Emit(new HistogramInstruction(arguments.Semantics.Cast(input, TritonDType.Int32), mask, result));
        return result;
    }
}
