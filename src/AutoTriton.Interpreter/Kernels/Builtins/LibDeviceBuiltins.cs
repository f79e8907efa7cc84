using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>The functions of NVIDIA's libdevice that are here. They take fp32 and fp64 as they are; integers are refused as Triton refuses them.</summary>
internal static class LibDeviceBuiltins
{
    private static readonly (string Name, UnaryOperation Operation)[] Unary =
    [
        ("exp", UnaryOperation.Exp), ("exp2", UnaryOperation.Exp2), ("exp10", UnaryOperation.Exp10), ("expm1", UnaryOperation.ExpMinus1),
        ("log", UnaryOperation.Log), ("log2", UnaryOperation.Log2), ("log10", UnaryOperation.Log10), ("log1p", UnaryOperation.Log1Plus),
        ("sin", UnaryOperation.Sin), ("cos", UnaryOperation.Cos), ("tan", UnaryOperation.Tan),
        ("asin", UnaryOperation.Asin), ("acos", UnaryOperation.Acos), ("atan", UnaryOperation.Atan),
        ("sinh", UnaryOperation.Sinh), ("cosh", UnaryOperation.Cosh), ("tanh", UnaryOperation.Tanh),
        ("asinh", UnaryOperation.Asinh), ("acosh", UnaryOperation.Acosh), ("atanh", UnaryOperation.Atanh),
        ("sqrt", UnaryOperation.SquareRoot), ("sqrt_rn", UnaryOperation.SquareRoot), ("rsqrt", UnaryOperation.ReciprocalSquareRoot), ("cbrt", UnaryOperation.CubeRoot),
        ("erf", UnaryOperation.Erf), ("erfc", UnaryOperation.ErfComplement), ("erfinv", UnaryOperation.ErfInverse),
        ("erfcinv", UnaryOperation.ErfComplementInverse), ("erfcx", UnaryOperation.ErfComplementScaled),
        ("normcdf", UnaryOperation.NormalCdf), ("normcdfinv", UnaryOperation.NormalCdfInverse), ("sinpi", UnaryOperation.SinPi), ("cospi", UnaryOperation.CosPi),
        ("rcbrt", UnaryOperation.ReciprocalCubeRoot), ("saturatef", UnaryOperation.Saturate), ("logb", UnaryOperation.Exponent), ("rcp_rn", UnaryOperation.Reciprocal),
        ("lgamma", UnaryOperation.LogGamma), ("tgamma", UnaryOperation.Gamma),
        ("floor", UnaryOperation.Floor), ("ceil", UnaryOperation.Ceiling), ("trunc", UnaryOperation.Truncate),
        ("round", UnaryOperation.RoundAway), ("rint", UnaryOperation.RoundEven), ("nearbyint", UnaryOperation.RoundEven),
        ("fast_expf", UnaryOperation.Exp), ("fast_exp10f", UnaryOperation.Exp10), ("fast_logf", UnaryOperation.Log), ("fast_log2f", UnaryOperation.Log2),
        ("fast_log10f", UnaryOperation.Log10), ("fast_sinf", UnaryOperation.Sin), ("fast_cosf", UnaryOperation.Cos), ("fast_tanf", UnaryOperation.Tan), ("fast_tanhf", UnaryOperation.Tanh),
        ("isnan", UnaryOperation.IsNaN), ("isinf", UnaryOperation.IsInfinity), ("finitef", UnaryOperation.IsFinite), ("isfinited", UnaryOperation.IsFinite), ("signbit", UnaryOperation.SignBit),
    ];

    private static readonly (string Name, BinaryOperation Operation)[] Binary =
    [
        ("pow", BinaryOperation.Power), ("fast_powf", BinaryOperation.Power), ("atan2", BinaryOperation.Atan2), ("hypot", BinaryOperation.Hypotenuse),
        ("copysign", BinaryOperation.CopySign), ("remainder", BinaryOperation.IeeeRemainder), ("fmod", BinaryOperation.Remainder),
        ("fdim", BinaryOperation.PositiveDifference), ("nextafter", BinaryOperation.NextAfter), ("div_rn", BinaryOperation.Divide), ("fast_dividef", BinaryOperation.Divide),
        ("add_rn", BinaryOperation.Add), ("sub_rn", BinaryOperation.Subtract), ("mul_rn", BinaryOperation.Multiply),
    ];

    private static readonly (string Name, UnaryOperation Operation)[] Integers =
    [
        ("popc", UnaryOperation.PopCount), ("clz", UnaryOperation.LeadingZeroCount), ("ffs", UnaryOperation.FindFirstSet), ("brev", UnaryOperation.ReverseBits),
    ];

    public static IEnumerable<Builtin> All =>
    [
        .. Integers.Select(entry => new Builtin("libdevice." + entry.Name, "arg0", arguments => ApplyToInteger(arguments, entry.Operation))),
        .. Unary.Select(entry => new Builtin("libdevice." + entry.Name, "arg0", arguments => Apply(arguments, entry.Operation))),
        .. Binary.Select(entry => new Builtin("libdevice." + entry.Name, "arg0 arg1", arguments => Apply(arguments, entry.Operation))),
        new("libdevice.abs", "arg0", arguments => arguments.Semantics.Unary(UnaryOperation.Absolute, arguments.Value("arg0"))),
        new("libdevice.fma", "arg0 arg1 arg2", FusedMultiplyAdd),
        new("libdevice.fma_rn", "arg0 arg1 arg2", FusedMultiplyAdd),
        new("libdevice.llrint", "arg0", arguments => Rounded(arguments, UnaryOperation.RoundEven)),
        new("libdevice.llround", "arg0", arguments => Rounded(arguments, UnaryOperation.RoundAway)),
        new("libdevice.float_as_int", "arg0", arguments => arguments.Semantics.Bitcast(arguments.Value("arg0"), TritonDType.Int32)),
        new("libdevice.float_as_uint", "arg0", arguments => arguments.Semantics.Bitcast(arguments.Value("arg0"), TritonDType.Int32)),
        new("libdevice.int_as_float", "arg0", arguments => arguments.Semantics.Bitcast(arguments.Value("arg0"), TritonDType.Float32)),
        new("libdevice.double_as_longlong", "arg0", arguments => arguments.Semantics.Bitcast(arguments.Value("arg0"), TritonDType.Int64)),
        new("libdevice.longlong_as_double", "arg0", arguments => arguments.Semantics.Bitcast(arguments.Value("arg0"), TritonDType.Float64)),
    ];

    private static Value Float(BuiltinArguments arguments, Value value) =>
        value.Type.Pointee is null && value.Type.Element is TritonDType.Float32 or TritonDType.Float64
            ? value
            : throw arguments.Error(CompilationErrorKind.Type, $"input arg type does not match: {arguments.Function} takes fp32 or fp64, not {value.Type}");

    /// <summary>Bits of 32-bit or 64-bit integers; counts are int32 whatever the operand.</summary>
    private static Value ApplyToInteger(BuiltinArguments arguments, UnaryOperation operation)
    {
        var value = arguments.Value("arg0");
        if (value.Type.IsPointer || value.Type.Element is not (TritonDType.Int32 or TritonDType.Int64 or TritonDType.UInt32 or TritonDType.UInt64))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"input arg type does not match: {arguments.Function} takes int32 or int64, not {value.Type}");
        }

        var result = arguments.Semantics.Unary(operation, value);
        return operation == UnaryOperation.ReverseBits ? result : arguments.Semantics.Cast(result, TritonDType.Int32);
    }

    private static Value Apply(BuiltinArguments arguments, UnaryOperation operation)
    {
        var result = arguments.Semantics.Unary(operation, Float(arguments, arguments.Value("arg0")));
        return operation == UnaryOperation.SignBit ? arguments.Semantics.Cast(result, TritonDType.Int32) : result;
    }

    private static Value Apply(BuiltinArguments arguments, BinaryOperation operation)
    {
        var (a, b) = Operands(arguments);
        return arguments.Semantics.Binary(operation, a, b);
    }

    private static (Value Left, Value Right) Operands(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var (left, right) = (arguments.Value("arg0"), arguments.Value("arg1"));
        if (arguments.Function.EndsWith("pow", StringComparison.Ordinal) && left.Type.IsFloating && right.Type.Element == TritonDType.Int32)
        {
            right = semantics.Cast(right, left.Type.Element);
        }

        var (a, b) = semantics.Unify(left, right);
        return (Float(arguments, a), b);
    }

    private static Value FusedMultiplyAdd(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var (a, b) = semantics.Unify(arguments.Value("arg0"), arguments.Value("arg1"));
        (a, var c) = semantics.Unify(Float(arguments, a), arguments.Value("arg2"));
        (b, c) = semantics.Unify(b, c);
        return semantics.Ternary(TernaryOperation.FusedMultiplyAdd, a, b, c);
    }

    private static Value Rounded(BuiltinArguments arguments, UnaryOperation operation)
    {
        var value = Float(arguments, arguments.Value("arg0"));
        return arguments.Semantics.Cast(arguments.Semantics.Unary(operation, value), TritonDType.Int64);
    }
}
