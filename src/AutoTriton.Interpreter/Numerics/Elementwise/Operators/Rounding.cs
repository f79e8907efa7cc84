using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Floor : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Floor(value);
}

internal readonly struct Ceiling : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Ceiling(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Ceiling(value);
}

internal readonly struct Truncate : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Truncate(value);
}

internal readonly struct RoundEven : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Round(value);
}

internal readonly struct RoundAway : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.CopySign(Vector256.Truncate(Vector256.Abs(value) + Vector256.Create(MathF.BitDecrement(0.5f))), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.CopySign(Vector256.Truncate(Vector256.Abs(value) + Vector256.Create(Math.BitDecrement(0.5))), value);
}

internal readonly struct Saturate : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) =>
        Vector256.MinNumber(Vector256.MaxNumber(value, Vector256<float>.Zero), Vector256<float>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) =>
        Vector256.MinNumber(Vector256.MaxNumber(value, Vector256<double>.Zero), Vector256<double>.One);
}

internal readonly unsafe struct Exponent : IFloatUnaryOperator
{
    // Of every subnormal fp32 number libdevice gives -150.
    public static Vector256<float> Invoke(Vector256<float> value) => Subnormals.Replace(value, Lanes.Map(value, &ScalarFunctions.Exponent), -150);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ScalarFunctions.Exponent);
}
