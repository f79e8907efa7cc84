using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Equal : IComparisonOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged => Vector256.Equals(left, right);
}

internal readonly struct NotEqual : IComparisonOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged => ~Vector256.Equals(left, right);
}

internal readonly struct Less : IComparisonOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged => Vector256.LessThan(left, right);
}

internal readonly struct LessOrEqual : IComparisonOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged => Vector256.LessThanOrEqual(left, right);
}

internal readonly struct Greater : IComparisonOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged => Vector256.GreaterThan(left, right);
}

internal readonly struct GreaterOrEqual : IComparisonOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged => Vector256.GreaterThanOrEqual(left, right);
}
