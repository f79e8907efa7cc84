using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Negate : IIntegerUnaryOperator, IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Vector256<T>.Zero - value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => -value;
}

internal readonly struct Absolute : IIntegerUnaryOperator, IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Vector256.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => Vector256.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Abs(value);
}

internal readonly struct Not : IIntegerUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => ~value;
}

/// <summary>The other truth value.</summary>
internal readonly struct LogicalNot : IUnaryOperator<byte>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Invoke(Vector256<byte> value) => value ^ Vector256<byte>.One;
}
