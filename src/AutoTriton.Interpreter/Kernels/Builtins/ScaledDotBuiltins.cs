using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Products of matrices with block scales (microscaling formats), as Triton computes them on GPUs without such instructions: operands are widened to 16 bits and scaled, then multiplied.</summary>
internal static class ScaledDotBuiltins
{
    public static IEnumerable<Builtin> All =>
        [new("tl.dot_scaled", "lhs lhs_scale lhs_format rhs rhs_scale rhs_format acc? fast_math? lhs_k_pack? rhs_k_pack? out_dtype?", Dot)];

    private static object? Dot(BuiltinArguments arguments)
    {
        var left = Operand(arguments, "lhs");
        var right = Operand(arguments, "rhs");
        var (leftPacksK, rightPacksK) = (arguments.Flag("lhs_k_pack", otherwise: true), arguments.Flag("rhs_k_pack", otherwise: true));
        if ((!leftPacksK && arguments.Text("lhs_format") != "e2m1") || (!rightPacksK && arguments.Text("rhs_format") != "e2m1"))
        {
            throw arguments.Error(CompilationErrorKind.Value, "only mxfp4 inputs can be packed along a dimension different than K");
        }

        if (left.Shape.Rank != right.Shape.Rank || left.Shape.Rank is not (2 or 3))
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"Both inputs must be either 2D or 3D; (lhs: {left.Shape} vs rhs: {right.Shape})");
        }

        var rank = left.Shape.Rank;
        var leftK = left.Shape[rank - 1] * (arguments.Text("lhs_format") == "e2m1" && leftPacksK ? 2 : 1);
        var rightK = right.Shape[rank - 2] * (arguments.Text("rhs_format") == "e2m1" && rightPacksK ? 2 : 1);
        if (leftK != rightK)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"Reduction dimension should pack the same number of elements; (lhs: {left.Shape} vs rhs: {right.Shape})");
        }

        var rows = left.Shape[rank - 2] * (leftPacksK ? 1 : 2);
        var columns = right.Shape[rank - 1] * (rightPacksK ? 1 : 2);
        var wide = left.Type.Element == TritonDType.Float16 || right.Type.Element == TritonDType.Float16 ? TritonDType.Float16 : TritonDType.BFloat16;
        var fast = arguments.Flag("fast_math");
        return arguments.Kernel.Call(StandardLibrary.Get("_dot_scaled"),
        [
            left, Scale(arguments, "lhs_scale", rows, leftK), left.Type.Element == TritonDType.UInt8, leftPacksK,
            right, Scale(arguments, "rhs_scale", columns, leftK), right.Type.Element == TritonDType.UInt8, rightPacksK,
            arguments["acc"], fast, wide, arguments.Has("out_dtype") ? arguments.DType("out_dtype") : TritonDType.Float32,
        ]);
    }

    /// <summary>The operand in the type of its format; packed fp4 stays bytes.</summary>
    private static Value Operand(BuiltinArguments arguments, string name)
    {
        var value = arguments.Value(name);
        var format = arguments.Text(name + "_format");
        var (type, bits) = format switch
        {
            "e2m1" => (TritonDType.UInt8, TritonDType.UInt8),
            "e4m3" => (TritonDType.Float8E4M3, TritonDType.UInt8),
            "e5m2" => (TritonDType.Float8E5M2, TritonDType.UInt8),
            "fp16" => (TritonDType.Float16, TritonDType.UInt16),
            "bf16" => (TritonDType.BFloat16, TritonDType.UInt16),
            _ => throw arguments.Error(CompilationErrorKind.Value, $"Invalid float format: {format}."),
        };
        if (value.IsScalar || value.Type.IsPointer || (value.Type.Element != type && value.Type.Element != bits))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Unexpected dtype for {format}. Got {value.Type}");
        }

        return value.Type.Element == type ? value : arguments.Semantics.Bitcast(value, type);
    }

    private static Value? Scale(BuiltinArguments arguments, string name, int rows, int k)
    {
        if (!arguments.Has(name))
        {
            return null;
        }

        var scale = arguments.Value(name);
        if (scale.Type.IsPointer || scale.Type.Element is not (TritonDType.UInt8 or TritonDType.Int8 or TritonDType.Float8E4M3))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"{name} must be uint8 exponents or fp8e4nv, not {scale.Type}");
        }

        var each = scale.Type.Element == TritonDType.Float8E4M3 ? 16 : 32;
        return scale.Shape.Rank >= 2 && scale.Shape[scale.Shape.Rank - 2] == rows && scale.Shape[scale.Shape.Rank - 1] == k / each
            ? scale
            : throw arguments.Error(CompilationErrorKind.Shape, $"{name} must be a tensor of shape [{rows}, {k / each}]. Got {scale.Shape}");
    }
}
