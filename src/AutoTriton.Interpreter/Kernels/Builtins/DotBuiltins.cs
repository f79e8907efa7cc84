using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Dot;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Matrix products.</summary>
internal static class DotBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.dot", "input other acc? input_precision? allow_tf32? max_num_imprecise_acc? out_dtype?", Dot),
    ];

    private static Value Dot(BuiltinArguments arguments)
    {
        var (a, b) = (arguments.Value("input"), arguments.Value("other"));
        CheckTypes(arguments, a, b);
        CheckShapes(arguments, a, b);
        var result = new BlockType(ResultType(arguments, a), new BlockShape([.. a.Shape.Dimensions[..^1], b.Shape[b.Shape.Rank - 1]]));
        var sum = Accumulator(arguments, result);
        if (a.Type.Element != b.Type.Element)
        {
            a = arguments.Semantics.Cast(a, TritonDType.Float16);
            b = arguments.Semantics.Cast(b, TritonDType.Float16);
        }

        var precision = Precision(arguments);
        if (!DotInstruction.Exists(a.Type.Element, result.Element, precision))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Unsupported dot of {a.Type} and {b.Type} into {result.Element.TritonName()}");
        }

        var value = new Value(result);
        arguments.Builder.Emit(new DotInstruction(a, b, sum, precision, value));
        return value;
    }

    private static Value? Accumulator(BuiltinArguments arguments, BlockType result)
    {
        if (!arguments.Has("acc"))
        {
            return null;
        }

        var sum = arguments.Value("acc");
        if (!sum.Type.Equals(result))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"the accumulator of dot must be {result}, not {sum.Type}");
        }

        // Triton compares with what was asked for, not with what comes out: int8 needs out_dtype=tl.int32 here.
        return AskedType(arguments) == result.Element
            ? sum
            : throw arguments.Error(CompilationErrorKind.Type, $"an accumulator of {sum.Type} needs out_dtype={result.Element.TritonAttribute()}");
    }

    private static void CheckTypes(BuiltinArguments arguments, Value a, Value b)
    {
        if (a.IsScalar || b.IsScalar || a.Type.IsPointer || b.Type.IsPointer)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"dot takes two blocks, not {a.Type} and {b.Type}");
        }

        var bothFloat8 = a.Type.Element.IsFloat8() && b.Type.Element.IsFloat8();
        if (a.Type.Element != b.Type.Element && !bothFloat8)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Both operands must be same dtype. Got {a.Type.Element.TritonName()} and {b.Type.Element.TritonName()}");
        }
    }

    private static void CheckShapes(BuiltinArguments arguments, Value a, Value b)
    {
        var rank = a.Shape.Rank;
        if (rank != b.Shape.Rank || rank is not (2 or 3) || (rank == 3 && a.Shape[0] != b.Shape[0]))
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"Both inputs must be either 2D or 3D; (lhs: {a.Shape} vs rhs: {b.Shape})");
        }

        var (m, k, n) = (a.Shape[rank - 2], a.Shape[rank - 1], b.Shape[rank - 1]);
        if (k != b.Shape[rank - 2])
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"First input shape ({a.Shape}) and second input shape {b.Shape} are not compatible for matmul (second index of first shape ({k}) must be equal to first index of second shape ({b.Shape[rank - 2]})");
        }

        var least = a.Type.Element.SizeInBytes() == 1 ? 32 : 16;
        if (k < least)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"Input shapes should have M >= 1, N >= 1 and K >= {least}");
        }
    }

    private static TritonDType ResultType(BuiltinArguments arguments, Value a)
    {
        var asked = AskedType(arguments);
        if (a.Type.IsInteger)
        {
            return a.Type.Element == TritonDType.Int8 ? TritonDType.Int32 : throw arguments.Error(CompilationErrorKind.Type, "only int8 supported!");
        }

        if (asked == TritonDType.BFloat16)
        {
            throw arguments.Error(CompilationErrorKind.Type, "out_dtype=bfloat16 is unsupported. Please use out_dtype=float32/float16 and cast with `.to(tl.bfloat16)`");
        }

        return a.Type.Element switch
        {
            TritonDType.Float64 => TritonDType.Float64,
            TritonDType.Float32 or TritonDType.BFloat16 => TritonDType.Float32,
            _ => asked == TritonDType.Float16 ? TritonDType.Float16 : TritonDType.Float32,
        };
    }

    private static TritonDType AskedType(BuiltinArguments arguments) => arguments.Has("out_dtype") ? arguments.DType("out_dtype") : TritonDType.Float32;

    private static DotPrecision Precision(BuiltinArguments arguments)
    {
        var byDefault = arguments.Kernel.Options.Tf32ByDefault ? DotPrecision.Tf32 : DotPrecision.Ieee;
        if (arguments.Has("input_precision"))
        {
            if (arguments.Has("allow_tf32"))
            {
                throw arguments.Error(CompilationErrorKind.Arguments, "Only one of input_precision and allow_tf32 can be specified");
            }

            return arguments.Text("input_precision").ToLowerInvariant() switch
            {
                "ieee" => DotPrecision.Ieee,
                "tf32" => DotPrecision.Tf32,
                "tf32x3" or "bf16x3" => DotPrecision.Tf32X3,
                "bf16x6" => DotPrecision.Ieee,
                var other => throw arguments.Error(CompilationErrorKind.Value, $"input_precision must be one of ('tf32', 'tf32x3', 'ieee', 'bf16x3', 'bf16x6'). Got {other}"),
            };
        }

        return arguments.Has("allow_tf32") && !arguments.Flag("allow_tf32") ? DotPrecision.Ieee : byDefault;
    }
}
