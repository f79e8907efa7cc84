using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

/// <summary>Integer division that truncates, never traps, and gives all bits set for division by zero.</summary>
internal static unsafe class IntegerDivision
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Quotient<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> =>
        typeof(T) == typeof(int) && Avx2.IsSupported
            ? QuotientInt32(left.AsInt32(), right.AsInt32()).As<int, T>()
            : QuotientByLanes(left, right);

    /// <summary>Exact: a double holds each 32-bit integer, and a quotient that is not whole is further from a whole number than it is rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> QuotientInt32(Vector256<int> left, Vector256<int> right)
    {
        var lower = Avx.ConvertToVector256Double(left.GetLower()) / Avx.ConvertToVector256Double(right.GetLower());
        var upper = Avx.ConvertToVector256Double(left.GetUpper()) / Avx.ConvertToVector256Double(right.GetUpper());
        var quotient = Vector256.Create(
            Avx.ConvertToVector128Int32WithTruncation(lower), Avx.ConvertToVector128Int32WithTruncation(upper));
        return quotient | Vector256.Equals(right, Vector256<int>.Zero);
    }

    private static Vector256<T> QuotientByLanes<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var a = (T*)&left;
        var b = (T*)&right;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            a[lane] = Quotient(a[lane], b[lane]);
        }

        return left;
    }

    private static T Quotient<T>(T left, T right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (T.IsZero(right))
        {
            return ~T.Zero;
        }

        // The most negative value over -1 wraps to itself; the processor would trap.
        return T.IsNegative(right) && right == ~T.Zero ? unchecked(T.Zero - left) : left / right;
    }
}
