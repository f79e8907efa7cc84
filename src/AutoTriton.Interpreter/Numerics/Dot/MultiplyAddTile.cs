using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>
/// Adds the product of a few rows of A and a panel of B, two vectors wide and packed, to a tile of C. The tile stays in
/// registers: 12 of the 16 that AVX2 has for six rows, and enough independent sums to keep both multipliers busy.
/// </summary>
internal static unsafe class MultiplyAddTile<T>
    where T : unmanaged
{
    /// <summary>Columns of a tile and of a panel.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * Vector256<T>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows6(T* a, nint aStride, T* panel, T* c, nint cStride, nint k)
    {
        var lanes = Vector256<T>.Count;
        var c2 = c + (2 * cStride);
        var c4 = c + (4 * cStride);
        Vector256<T> s00 = Vector256.Load(c), s01 = Vector256.Load(c + lanes);
        Vector256<T> s10 = Vector256.Load(c + cStride), s11 = Vector256.Load(c + cStride + lanes);
        Vector256<T> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + lanes);
        Vector256<T> s30 = Vector256.Load(c2 + cStride), s31 = Vector256.Load(c2 + cStride + lanes);
        Vector256<T> s40 = Vector256.Load(c4), s41 = Vector256.Load(c4 + lanes);
        Vector256<T> s50 = Vector256.Load(c4 + cStride), s51 = Vector256.Load(c4 + cStride + lanes);
        var a3 = a + (3 * aStride);
        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(panel);
            var b1 = Vector256.Load(panel + lanes);
            var x = Vector256.Create(*a);
            s00 = MultiplyAdd(x, b0, s00);
            s01 = MultiplyAdd(x, b1, s01);
            x = Vector256.Create(a[aStride]);
            s10 = MultiplyAdd(x, b0, s10);
            s11 = MultiplyAdd(x, b1, s11);
            x = Vector256.Create(a[2 * aStride]);
            s20 = MultiplyAdd(x, b0, s20);
            s21 = MultiplyAdd(x, b1, s21);
            x = Vector256.Create(*a3);
            s30 = MultiplyAdd(x, b0, s30);
            s31 = MultiplyAdd(x, b1, s31);
            x = Vector256.Create(a3[aStride]);
            s40 = MultiplyAdd(x, b0, s40);
            s41 = MultiplyAdd(x, b1, s41);
            x = Vector256.Create(a3[2 * aStride]);
            s50 = MultiplyAdd(x, b0, s50);
            s51 = MultiplyAdd(x, b1, s51);
            panel += 2 * lanes;
            a++;
            a3++;
        }

        Store(c, s00, s01);
        Store(c + cStride, s10, s11);
        Store(c2, s20, s21);
        Store(c2 + cStride, s30, s31);
        Store(c4, s40, s41);
        Store(c4 + cStride, s50, s51);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows4(T* a, nint aStride, T* panel, T* c, nint cStride, nint k)
    {
        var lanes = Vector256<T>.Count;
        var c2 = c + (2 * cStride);
        Vector256<T> s00 = Vector256.Load(c), s01 = Vector256.Load(c + lanes);
        Vector256<T> s10 = Vector256.Load(c + cStride), s11 = Vector256.Load(c + cStride + lanes);
        Vector256<T> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + lanes);
        Vector256<T> s30 = Vector256.Load(c2 + cStride), s31 = Vector256.Load(c2 + cStride + lanes);
        var a3 = a + (3 * aStride);
        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(panel);
            var b1 = Vector256.Load(panel + lanes);
            var x = Vector256.Create(*a);
            s00 = MultiplyAdd(x, b0, s00);
            s01 = MultiplyAdd(x, b1, s01);
            x = Vector256.Create(a[aStride]);
            s10 = MultiplyAdd(x, b0, s10);
            s11 = MultiplyAdd(x, b1, s11);
            x = Vector256.Create(a[2 * aStride]);
            s20 = MultiplyAdd(x, b0, s20);
            s21 = MultiplyAdd(x, b1, s21);
            x = Vector256.Create(*a3);
            s30 = MultiplyAdd(x, b0, s30);
            s31 = MultiplyAdd(x, b1, s31);
            panel += 2 * lanes;
            a++;
            a3++;
        }

        Store(c, s00, s01);
        Store(c + cStride, s10, s11);
        Store(c2, s20, s21);
        Store(c2 + cStride, s30, s31);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows1(T* a, T* panel, T* c, nint k)
    {
        var lanes = Vector256<T>.Count;
        Vector256<T> s0 = Vector256.Load(c), s1 = Vector256.Load(c + lanes);
        for (; k > 0; k--)
        {
            var x = Vector256.Create(*a);
            s0 = MultiplyAdd(x, Vector256.Load(panel), s0);
            s1 = MultiplyAdd(x, Vector256.Load(panel + lanes), s1);
            panel += 2 * lanes;
            a++;
        }

        Store(c, s0, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* c, Vector256<T> first, Vector256<T> second)
    {
        first.Store(c);
        second.Store(c + Vector256<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> MultiplyAdd(Vector256<T> a, Vector256<T> b, Vector256<T> c)
    {
        if (typeof(T) == typeof(float))
        {
            return Vector256.FusedMultiplyAdd(a.AsSingle(), b.AsSingle(), c.AsSingle()).As<float, T>();
        }

        return typeof(T) == typeof(double)
            ? Vector256.FusedMultiplyAdd(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>()
            : (a * b) + c;
    }
}
