using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Scans;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Scans along an axis.</summary>
internal static class ScanBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.cumsum", "input axis? reverse? dtype?", arguments => Cumulative(arguments, ScanOperation.Sum)),
        new("tl.cumprod", "input axis? reverse?", arguments => Cumulative(arguments, ScanOperation.Product)),
        new("tl.associative_scan", "input axis combine_fn reverse?", Scan),
    ];

    /// <summary>The type that Triton sums a type in.</summary>
    public static TritonDType SumType(TritonDType element) => element switch
    {
        TritonDType.Int8 or TritonDType.Int16 => TritonDType.Int32,
        TritonDType.Int1 or TritonDType.UInt8 or TritonDType.UInt16 => TritonDType.UInt32,
        _ => element,
    };

    private static Value Cumulative(BuiltinArguments arguments, ScanOperation operation)
    {
        var input = arguments.Value("input");
        var type = arguments.Has("dtype") ? arguments.DType("dtype")
            : input.Type.Element == TritonDType.BFloat16 ? TritonDType.Float32
            : operation == ScanOperation.Sum ? SumType(input.Type.Element)
            : input.Type.Element;
        if (input.IsScalar || input.Type.IsPointer)
        {
            throw arguments.Semantics.UnexpectedType(input);
        }

        input = arguments.Semantics.Cast(input, type);
        if (type.IsFloat8() || !ScanInstruction.Exists(operation, type))
        {
            throw arguments.Semantics.UnexpectedType(input);
        }

        var result = new Value(input.Type);
        arguments.Builder.Emit(new ScanInstruction(operation, input, arguments.Axis("axis", input), arguments.Flag("reverse"), result));
        return result;
    }

    /// <summary>Doubling steps: after step s each element has gathered the 2^s elements that end with it.</summary>
    private static object Scan(BuiltinArguments arguments)
    {
        var combine = arguments.JitFunction("combine_fn");
        var blocks = arguments["input"] is KernelTuple tuple ? tuple.Items.Select(item => arguments.Semantics.ToValue(item)).ToList() : [arguments.Value("input")];
        if (blocks.Any(block => block.IsScalar || !block.Shape.Equals(blocks[0].Shape)))
        {
            throw arguments.Error(CompilationErrorKind.Shape, "all scan inputs must be blocks of the same shape");
        }

        var axis = arguments.Axis("axis", blocks[0]);
        var reverse = arguments.Flag("reverse");
        var count = blocks[0].Shape[axis];
        for (var distance = 1; distance < count; distance *= 2)
        {
            var earlier = blocks.Select(block => Shift(arguments, block, axis, reverse ? -distance : distance)).ToList();
            var combined = ReductionBuiltins.Combine(arguments, combine, earlier, blocks);
            blocks = [.. blocks.Zip(combined).Select(pair => Keep(arguments, pair.First, pair.Second, axis, reverse ? -distance : distance))];
        }

        return blocks.Count == 1 ? blocks[0] : new KernelTuple([.. blocks]);
    }

    private static Value Shift(BuiltinArguments arguments, Value block, int axis, int distance)
    {
        var result = new Value(block.Type);
        arguments.Builder.Emit(new ShiftInstruction(block, axis, distance, result));
        return result;
    }

    private static Value Keep(BuiltinArguments arguments, Value before, Value combined, int axis, int distance)
    {
        var result = new Value(before.Type);
        arguments.Builder.Emit(new SpliceInstruction(before, combined, axis, distance, result));
        return result;
    }
}
