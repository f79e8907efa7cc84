using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Order and frequency.</summary>
internal static class SortBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.sort", "x dim? descending?", arguments => Sort(arguments, arguments.Flag("descending"), kept: null)),
        new("tl.topk", "x k dim?", arguments => Sort(arguments, descending: true, arguments.Int("k", 0))),
        new("tl.histogram", "input num_bins mask?", CountBins),
    ];

    private static Value Sort(BuiltinArguments arguments, bool descending, int? kept)
    {
        var block = arguments.Value("x");
        var last = block.Shape.Rank - 1;
        if (block.IsScalar || block.Type.IsPointer)
        {
            throw arguments.Semantics.UnexpectedType(block);
        }

        if (arguments.Has("dim") && arguments.Axis("dim", block) != last)
        {
            throw arguments.Error(CompilationErrorKind.Value, "only minor dimension is currently supported");
        }

        var count = kept ?? block.Shape[last];
        if (count < 1 || count > block.Shape[last] || !BitOperations.IsPow2(count))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"k must be a power of 2 from 1 to {block.Shape[last]}, not {count}");
        }

        var result = new Value(block.Type.With(new BlockShape(block.Shape.Dimensions.SetItem(last, count))));
        arguments.Builder.Emit(new SortInstruction(block, descending, result));
        return result;
    }

    private static Value CountBins(BuiltinArguments arguments)
    {
        var input = arguments.Value("input");
        if (input.Shape.Rank != 1 || !input.Type.IsInteger)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"histogram only supports 1D input of integers, not {input.Type}");
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
