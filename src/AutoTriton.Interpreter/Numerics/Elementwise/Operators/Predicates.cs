using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct IsNaN : IFloatPredicate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.IsNaN(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.IsNaN(value);
}

internal readonly struct IsInfinity : IFloatPredicate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Equals(Vector256.Abs(value), Vector256.Create(float.PositiveInfinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Equals(Vector256.Abs(value), Vector256.Create(double.PositiveInfinity));
}

internal readonly struct IsFinite : IFloatPredicate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.LessThan(Vector256.Abs(value), Vector256.Create(float.PositiveInfinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.LessThan(Vector256.Abs(value), Vector256.Create(double.PositiveInfinity));
}

internal readonly struct SignBit : IFloatPredicate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.LessThan(value.AsInt32(), Vector256<int>.Zero).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.LessThan(value.AsInt64(), Vector256<long>.Zero).AsDouble();
}
