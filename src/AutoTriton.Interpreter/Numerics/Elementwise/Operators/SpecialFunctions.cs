using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly unsafe struct Erf : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleErf.Erf(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.Erf);
}

internal readonly unsafe struct ErfComplement : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &ErrorFunction.ErfComplement);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.ErfComplement);
}

internal readonly unsafe struct ErfInverse : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &ErrorFunction.ErfInverse);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.ErfInverse);
}

internal readonly unsafe struct LogGamma : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &GammaFunction.LogGamma);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &GammaFunction.LogGamma);
}

internal readonly unsafe struct Gamma : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &GammaFunction.Gamma);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &GammaFunction.Gamma);
}

internal readonly unsafe struct ErfComplementInverse : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &ErrorFunction.ErfComplementInverse);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.ErfComplementInverse);
}

internal readonly unsafe struct ErfComplementScaled : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &ErrorFunction.ErfComplementScaled);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.ErfComplementScaled);
}

internal readonly unsafe struct NormalCdf : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &ErrorFunction.NormalCdf);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.NormalCdf);
}

internal readonly unsafe struct NormalCdfInverse : IFloatUnaryOperator
{
    // libdevice doubles the argument first, then flushes it.
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(Subnormals.Flush(value, 5.8774717e-39f), &ErrorFunction.NormalCdfInverse);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ErrorFunction.NormalCdfInverse);
}
