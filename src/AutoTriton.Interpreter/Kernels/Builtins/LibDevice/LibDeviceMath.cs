using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins.LibDevice;

/// <summary>libdevice's mathematical functions, as exact as the C library's of the same type.</summary>
internal static class LibDeviceMath
{
    private static readonly (string Name, UnaryOperation Operation)[] Unary =
    [
        ("exp", UnaryOperation.Exp), ("exp2", UnaryOperation.Exp2), ("exp10", UnaryOperation.Exp10), ("expm1", UnaryOperation.ExpMinus1),
        ("log", UnaryOperation.Log), ("log2", UnaryOperation.Log2), ("log10", UnaryOperation.Log10), ("log1p", UnaryOperation.Log1Plus),
        ("sin", UnaryOperation.Sin), ("cos", UnaryOperation.Cos), ("tan", UnaryOperation.Tan),
        ("asin", UnaryOperation.Asin), ("acos", UnaryOperation.Acos), ("atan", UnaryOperation.Atan),
        ("sinh", UnaryOperation.Sinh), ("cosh", UnaryOperation.Cosh), ("tanh", UnaryOperation.Tanh),
        ("asinh", UnaryOperation.Asinh), ("acosh", UnaryOperation.Acosh), ("atanh", UnaryOperation.Atanh),
        ("sinpi", UnaryOperation.SinPi), ("cospi", UnaryOperation.CosPi),
        ("sqrt", UnaryOperation.ApproximateSquareRoot), ("rsqrt", UnaryOperation.ReciprocalSquareRoot), ("cbrt", UnaryOperation.CubeRoot), ("rcbrt", UnaryOperation.ReciprocalCubeRoot),
        ("erf", UnaryOperation.Erf), ("erfc", UnaryOperation.ErfComplement), ("erfinv", UnaryOperation.ErfInverse),
        ("erfcinv", UnaryOperation.ErfComplementInverse), ("erfcx", UnaryOperation.ErfComplementScaled),
        ("normcdf", UnaryOperation.NormalCdf), ("normcdfinv", UnaryOperation.NormalCdfInverse),
        ("lgamma", UnaryOperation.LogGamma), ("tgamma", UnaryOperation.Gamma), ("logb", UnaryOperation.Exponent),
        ("j0", UnaryOperation.BesselJ0), ("j1", UnaryOperation.BesselJ1), ("y0", UnaryOperation.BesselY0), ("y1", UnaryOperation.BesselY1),
        ("cyl_bessel_i0", UnaryOperation.BesselI0), ("cyl_bessel_i1", UnaryOperation.BesselI1),
        ("floor", UnaryOperation.Floor), ("ceil", UnaryOperation.Ceiling), ("trunc", UnaryOperation.Truncate),
        ("round", UnaryOperation.RoundAway), ("rint", UnaryOperation.RoundEven), ("nearbyint", UnaryOperation.RoundEven),
    ];

    private static readonly (string Name, UnaryOperation Operation)[] Fast =
    [
        ("fast_expf", UnaryOperation.Exp), ("fast_exp10f", UnaryOperation.Exp10), ("fast_logf", UnaryOperation.FastLog), ("fast_log2f", UnaryOperation.FastLog2),
        ("fast_log10f", UnaryOperation.FastLog10), ("fast_sinf", UnaryOperation.FastSin), ("fast_cosf", UnaryOperation.FastCos), ("fast_tanf", UnaryOperation.FastTan),
        ("fast_tanhf", UnaryOperation.Tanh), ("saturatef", UnaryOperation.Saturate), ("rsqrt_rn", UnaryOperation.ReciprocalSquareRoot),
    ];

    private static readonly (string Name, BinaryOperation Operation)[] Binary =
    [
        ("atan2", BinaryOperation.Atan2), ("hypot", BinaryOperation.Hypotenuse), ("copysign", BinaryOperation.CopySign), ("remainder", BinaryOperation.IeeeRemainder),
        ("fmod", BinaryOperation.Remainder), ("fdim", BinaryOperation.PositiveDifference), ("nextafter", BinaryOperation.NextAfter),
    ];

    public static IEnumerable<LibDeviceFunction> All =>
    [
        .. Unary.Select(entry => new LibDeviceFunction(entry.Name, "ff dd", (semantics, x, _) => semantics.Unary(entry.Operation, x[0]))),
        .. Fast.Select(entry => new LibDeviceFunction(entry.Name, "ff", (semantics, x, _) => semantics.Unary(entry.Operation, x[0]))),
        .. Binary.Select(entry => new LibDeviceFunction(entry.Name, "fff ddd", (semantics, x, _) => semantics.Binary(entry.Operation, x[0], x[1]))),
        new("abs", "ii ll ff dd", (semantics, x, _) => semantics.Unary(UnaryOperation.Absolute, x[0])),
        new("fast_dividef", "fff", (semantics, x, _) => semantics.Binary(BinaryOperation.DivideByReciprocal, x[0], x[1])),
        new("fast_powf", "fff", (semantics, x, _) => semantics.Binary(BinaryOperation.Power, x[0], x[1])),
        new("pow", "fif did fff ddd", (semantics, x, result) => semantics.Binary(BinaryOperation.Power, x[0], semantics.Cast(x[1], result))),
        new("ldexp", "fif did", Scale),
        new("scalbn", "fif did", Scale),
        new("jn", "iff idd", (semantics, x, result) => semantics.Binary(BinaryOperation.BesselJ, semantics.Cast(x[0], result), x[1])),
        new("yn", "iff idd", (semantics, x, result) => semantics.Binary(BinaryOperation.BesselY, semantics.Cast(x[0], result), x[1])),
        new("fma", "ffff dddd", (semantics, x, _) => semantics.Ternary(TernaryOperation.FusedMultiplyAdd, x[0], x[1], x[2])),
        new("rhypot", "fff ddd", (semantics, x, result) => semantics.Unary(UnaryOperation.Reciprocal, Norm(semantics, x))),
        new("norm3d", "ffff dddd", (semantics, x, result) => Norm(semantics, x)),
        new("norm4d", "fffff ddddd", (semantics, x, result) => Norm(semantics, x)),
        new("rnorm3d", "ffff dddd", (semantics, x, result) => semantics.Unary(UnaryOperation.Reciprocal, Norm(semantics, x))),
        new("rnorm4d", "fffff ddddd", (semantics, x, result) => semantics.Unary(UnaryOperation.Reciprocal, Norm(semantics, x))),
        new("isnan", "fb db", (semantics, x, _) => semantics.Unary(UnaryOperation.IsNaN, x[0])),
        new("isinf", "fb db", (semantics, x, _) => semantics.Unary(UnaryOperation.IsInfinity, x[0])),
        new("finitef", "fb", (semantics, x, _) => semantics.Unary(UnaryOperation.IsFinite, x[0])),
        new("isfinited", "db", (semantics, x, _) => semantics.Unary(UnaryOperation.IsFinite, x[0])),
        new("signbit", "fi di", (semantics, x, _) => semantics.Unary(UnaryOperation.SignBit, x[0])),
        new("ilogb", "fi di", IntegerExponent),
    ];

    private static Value Scale(Semantics semantics, Value[] x, TritonDType result) =>
        semantics.Binary(BinaryOperation.ScaleByPowerOfTwo, x[0], semantics.Cast(x[1], result));

    /// <summary>The root of the sum of squares, in double, so that float32 neither overflows nor rounds twice.</summary>
    private static Value Norm(Semantics semantics, Value[] x) =>
        x.Select(value => semantics.Cast(value, TritonDType.Float64)).Aggregate((sum, value) => semantics.Binary(BinaryOperation.Hypotenuse, sum, value));

    /// <summary>The exponent; of 0 and NaN the least int32, of an infinity the greatest.</summary>
    private static Value IntegerExponent(Semantics semantics, Value[] x, TritonDType result)
    {
        var exponent = semantics.Cast(semantics.Unary(UnaryOperation.Exponent, semantics.Cast(x[0], TritonDType.Float64)), TritonDType.Int32);
        var least = semantics.Number(new System.Numerics.BigInteger(int.MinValue), TritonDType.Int32);
        return semantics.Where(semantics.Unary(UnaryOperation.IsNaN, x[0]), least, exponent);
    }
}
