using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Exp : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleExp.Exp(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Exp(value);
}

internal readonly unsafe struct Exp2 : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleExp.Exp2(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ScalarFunctions.Exp2);
}

internal readonly unsafe struct Exp10 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &ScalarFunctions.Exp10);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ScalarFunctions.Exp10);
}

internal readonly unsafe struct ExpMinus1 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => SingleExp.ExpMinus1(value);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &ScalarFunctions.ExpMinus1);
}

internal readonly struct Sigmoid : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleExp.Sigmoid(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256<double>.One / (Vector256<double>.One + Vector256.Exp(-value));
}

internal readonly unsafe struct Tanh : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleTanh.Tanh(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Tanh);
}
