using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct FusedMultiplyAdd : IFloatTernaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> first, Vector256<float> second, Vector256<float> third) =>
        Vector256.FusedMultiplyAdd(first, second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> first, Vector256<double> second, Vector256<double> third) =>
        Vector256.FusedMultiplyAdd(first, second, third);
}

internal readonly struct FusedMultiplySubtract : IFloatTernaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> first, Vector256<float> second, Vector256<float> third) =>
        Vector256.FusedMultiplyAdd(first, second, -third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> first, Vector256<double> second, Vector256<double> third) =>
        Vector256.FusedMultiplyAdd(first, second, -third);
}

internal readonly struct FusedNegativeMultiplyAdd : IFloatTernaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> first, Vector256<float> second, Vector256<float> third) =>
        Vector256.FusedMultiplyAdd(-first, second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> first, Vector256<double> second, Vector256<double> third) =>
        Vector256.FusedMultiplyAdd(-first, second, third);
}

internal readonly struct IntegerMultiplyAdd<T> : ITernaryOperator<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> first, Vector256<T> second, Vector256<T> third) => (first * second) + third;
}

internal readonly struct Clamp : IFloatTernaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> first, Vector256<float> second, Vector256<float> third) =>
        Vector256.MinNumber(Vector256.MaxNumber(first, second), third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> first, Vector256<double> second, Vector256<double> third) =>
        Vector256.MinNumber(Vector256.MaxNumber(first, second), third);
}

internal readonly struct ClampPropagatingNaN : IFloatTernaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> first, Vector256<float> second, Vector256<float> third) =>
        Vector256.Min(Vector256.Max(first, second), third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> first, Vector256<double> second, Vector256<double> third) =>
        Vector256.Min(Vector256.Max(first, second), third);
}
