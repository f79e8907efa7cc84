using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct SquareRoot : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Sqrt(value);
}

internal readonly struct ReciprocalSquareRoot : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256<float>.One / Vector256.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256<double>.One / Vector256.Sqrt(value);
}

internal readonly struct Reciprocal : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256<float>.One / value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256<double>.One / value;
}

internal readonly unsafe struct CubeRoot : IFloatUnaryOperator
{
    // libdevice scales subnormal numbers by a product that the GPU flushes, and gets NaN.
    public static Vector256<float> Invoke(Vector256<float> value) => Subnormals.Replace(value, Lanes.Map(value, &Math.Cbrt), float.NaN);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Cbrt);
}

internal readonly unsafe struct ReciprocalCubeRoot : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Subnormals.Replace(value, Lanes.Map(value, &ScalarFunctions.ReciprocalCubeRoot), float.NaN);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ScalarFunctions.ReciprocalCubeRoot);
}
