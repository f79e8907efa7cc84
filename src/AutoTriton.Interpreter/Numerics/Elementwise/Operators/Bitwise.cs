using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct And : IIntegerBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left & right;
}

internal readonly struct Or : IIntegerBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left | right;
}

internal readonly struct Xor : IIntegerBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left ^ right;
}

internal readonly unsafe struct ShiftLeft : IIntegerBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (Avx2.IsSupported && sizeof(T) == 4)
        {
            return Avx2.ShiftLeftLogicalVariable(left.AsUInt32(), right.AsUInt32()).As<uint, T>();
        }

        if (Avx2.IsSupported && sizeof(T) == 8)
        {
            return Avx2.ShiftLeftLogicalVariable(left.AsUInt64(), right.AsUInt64()).As<ulong, T>();
        }

        return ByLanes(left, right);
    }

    private static Vector256<T> ByLanes<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var a = (T*)&left;
        var b = (T*)&right;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            var amount = ulong.CreateTruncating(b[lane]) & (ulong.MaxValue >> (64 - (8 * sizeof(T))));
            a[lane] = amount >= (ulong)(8 * sizeof(T)) ? T.Zero : a[lane] << (int)amount;
        }

        return left;
    }
}

internal readonly unsafe struct ShiftRight : IIntegerBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (Avx2.IsSupported && typeof(T) == typeof(int))
        {
            return Avx2.ShiftRightArithmeticVariable(left.AsInt32(), right.AsUInt32()).As<int, T>();
        }

        if (Avx2.IsSupported && typeof(T) == typeof(uint))
        {
            return Avx2.ShiftRightLogicalVariable(left.AsUInt32(), right.AsUInt32()).As<uint, T>();
        }

        if (Avx2.IsSupported && typeof(T) == typeof(ulong))
        {
            return Avx2.ShiftRightLogicalVariable(left.AsUInt64(), right.AsUInt64()).As<ulong, T>();
        }

        return ByLanes(left, right);
    }

    private static Vector256<T> ByLanes<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var bits = 8 * sizeof(T);
        var a = (T*)&left;
        var b = (T*)&right;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            var amount = ulong.CreateTruncating(b[lane]) & (ulong.MaxValue >> (64 - bits));
            a[lane] = amount < (ulong)bits ? a[lane] >> (int)amount : T.IsNegative(a[lane]) ? ~T.Zero : T.Zero;
        }

        return left;
    }
}

internal readonly unsafe struct MultiplyHigh : IIntegerBinaryOperator
{
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var a = (T*)&left;
        var b = (T*)&right;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            a[lane] = T.CreateTruncating((Int128.CreateTruncating(a[lane]) * Int128.CreateTruncating(b[lane])) >> (8 * sizeof(T)));
        }

        return left;
    }
}
