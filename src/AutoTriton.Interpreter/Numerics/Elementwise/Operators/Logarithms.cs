using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Log : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleLog.Log(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Log(value);
}

internal readonly struct Log2 : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleLog.Log2(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Log2(value);
}

internal readonly unsafe struct Log10 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Log10);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Log10);
}

internal readonly unsafe struct Log1Plus : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => SingleLog.Log1Plus(value);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ScalarFunctions.Log1Plus);
}
