using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>Adds A·B to C, all packed row by row. B is converted panel by panel; A as a whole, unless it can be read as it is.</summary>
/// <typeparam name="TStorage">How A and B lie in memory.</typeparam>
/// <typeparam name="T">What is computed with, and what C holds.</typeparam>
/// <typeparam name="TRoundA">What is done to each element of A.</typeparam>
/// <typeparam name="TRoundB">What is done to each element of B.</typeparam>
internal static unsafe class MatrixProduct<TStorage, T, TRoundA, TRoundB>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TRoundA : struct, IUnaryOperator<T>
    where TRoundB : struct, IUnaryOperator<T>
{
    private const int TileRows = 6;

    /// <param name="a">M x K elements.</param>
    /// <param name="b">K x N elements.</param>
    /// <param name="c">M x N elements, added to.</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of B.</param>
    /// <param name="k">Columns of A.</param>
    /// <param name="scratch">Room for M x K elements and one panel.</param>
    public static void AddTo(byte* a, byte* b, T* c, int m, int n, int k, T* scratch)
    {
        var width = MultiplyAddTile<T>.Width;
        var panel = scratch;
        var rows = (T*)a;
        if (typeof(TStorage) != typeof(NativeStorage<T>) || typeof(TRoundA) != typeof(Unrounded<T>))
        {
            rows = scratch + ((nint)width * k);
            Convert(a, rows, (nint)m * k);
        }

        for (var column = 0; column < n; column += width)
        {
            var columns = Math.Min(width, n - column);
            var first = b + ((nint)column * TStorage.Size);
            if (columns == width)
            {
                Pack(first, panel, n, k);
                Tiles(rows, panel, c + column, n, m, k);
            }
            else
            {
                PackNarrow(first, panel, n, k, columns);
                NarrowTiles(rows, panel, c + column, n, m, k, columns);
            }
        }
    }

    private static void Tiles(T* a, T* panel, T* c, nint cStride, int m, nint k)
    {
        while (m > 0)
        {
            // Eight rows are two tiles of four and not one of six with two single ones.
            var rows = m >= TileRows && m != 8 ? TileRows : m >= 4 ? 4 : 1;
            if (rows == TileRows)
            {
                MultiplyAddTile<T>.Rows6(a, k, panel, c, cStride, k);
            }
            else if (rows == 4)
            {
                MultiplyAddTile<T>.Rows4(a, k, panel, c, cStride, k);
            }
            else
            {
                MultiplyAddTile<T>.Rows1(a, panel, c, k);
            }

            a += rows * k;
            c += rows * cStride;
            m -= rows;
        }
    }

    private static void NarrowTiles(T* a, T* panel, T* c, nint cStride, int m, nint k, int columns)
    {
        var room = stackalloc T[MultiplyAddTile<T>.Width];
        for (var row = 0; row < m; row++)
        {
            Unsafe.CopyBlockUnaligned(room, c, (uint)(columns * sizeof(T)));
            MultiplyAddTile<T>.Rows1(a, panel, room, k);
            Unsafe.CopyBlockUnaligned(c, room, (uint)(columns * sizeof(T)));
            a += k;
            c += cStride;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Convert(byte* source, T* destination, nint count)
    {
        var lanes = Vector256<T>.Count;
        for (; count >= lanes; count -= lanes)
        {
            TRoundA.Invoke(TStorage.Load(source)).Store(destination);
            source += lanes * TStorage.Size;
            destination += lanes;
        }

        if (count > 0)
        {
            Partial<NativeStorage<T>, T>.Store((byte*)destination, TRoundA.Invoke(LoadPartial(source, count)), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(byte* b, T* panel, nint stride, nint k)
    {
        var lanes = Vector256<T>.Count;
        for (; k > 0; k--)
        {
            TRoundB.Invoke(TStorage.Load(b)).Store(panel);
            TRoundB.Invoke(TStorage.Load(b + (lanes * TStorage.Size))).Store(panel + lanes);
            b += stride * TStorage.Size;
            panel += 2 * lanes;
        }
    }

    private static void PackNarrow(byte* b, T* panel, nint stride, nint k, int columns)
    {
        var lanes = Vector256<T>.Count;
        for (; k > 0; k--)
        {
            TRoundB.Invoke(LoadPartial(b, Math.Min(columns, lanes))).Store(panel);
            TRoundB.Invoke(LoadPartial(b + (lanes * TStorage.Size), Math.Max(columns - lanes, 0))).Store(panel + lanes);
            b += stride * TStorage.Size;
            panel += 2 * lanes;
        }
    }

    private static Vector256<T> LoadPartial(byte* source, nint count) => Partial<TStorage, T>.Load(source, count);
}
