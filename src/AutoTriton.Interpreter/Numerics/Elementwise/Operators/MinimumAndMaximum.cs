using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Minimum : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Vector256.Min(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Vector256.MinNumber(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Vector256.MinNumber(left, right);
}

internal readonly struct MinimumPropagatingNaN : IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Vector256.Min(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Vector256.Min(left, right);
}

internal readonly struct Maximum : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Vector256.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Vector256.MaxNumber(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Vector256.MaxNumber(left, right);
}

internal readonly struct MaximumPropagatingNaN : IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Vector256.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Vector256.Max(left, right);
}
