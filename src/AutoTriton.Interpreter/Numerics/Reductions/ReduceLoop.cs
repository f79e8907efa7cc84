using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Reductions;

/// <summary>
/// Reduces the middle axis of a packed block (outer, axis, inner) to one of (outer, inner). Four partial results are
/// kept and combined pairwise, so that a long float sum loses fewer digits than one added from left to right.
/// </summary>
internal static unsafe class ReduceLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, IBinaryOperator<T>
{
    private const int LongestRun = 4096;

    public static void Block(byte* source, byte* destination, nint outer, nint axis, nint inner)
    {
        for (; outer > 0; outer--)
        {
            if (inner == 1)
            {
                Row(source, destination, axis);
            }
            else
            {
                Columns(source, destination, axis, inner);
            }

            source += axis * inner * TStorage.Size;
            destination += inner * TStorage.Size;
        }
    }

    private static void Row(byte* source, byte* destination, nint count)
    {
        if (count < Vector256<T>.Count)
        {
            Fold(Partial<TStorage, T>.Load(source, count), (int)count, destination);
        }
        else
        {
            Fold(Gather(source, count), Vector256<T>.Count, destination);
        }
    }

    /// <summary>Combines at least a vector of elements into one vector; long rows half by half.</summary>
    private static Vector256<T> Gather(byte* source, nint count)
    {
        if (count <= LongestRun)
        {
            return GatherRun(source, count);
        }

        var half = count / 2 / LongestRun * LongestRun;
        half = half == 0 ? LongestRun : half;
        return count - half < Vector256<T>.Count
            ? GatherRun(source, count)
            : TOperator.Invoke(Gather(source, half), Gather(source + (half * TStorage.Size), count - half));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<T> GatherRun(byte* source, nint count)
    {
        var lanes = Vector256<T>.Count;
        var step = lanes * TStorage.Size;
        var first = TStorage.Load(source);
        source += step;
        count -= lanes;
        if (count >= 3 * lanes)
        {
            var second = TStorage.Load(source);
            var third = TStorage.Load(source + step);
            var fourth = TStorage.Load(source + (2 * step));
            source += 3 * step;
            count -= 3 * lanes;
            for (; count >= 4 * lanes; count -= 4 * lanes)
            {
                first = TOperator.Invoke(first, TStorage.Load(source));
                second = TOperator.Invoke(second, TStorage.Load(source + step));
                third = TOperator.Invoke(third, TStorage.Load(source + (2 * step)));
                fourth = TOperator.Invoke(fourth, TStorage.Load(source + (3 * step)));
                source += 4 * step;
            }

            first = TOperator.Invoke(TOperator.Invoke(first, second), TOperator.Invoke(third, fourth));
        }

        for (; count >= lanes; count -= lanes)
        {
            first = TOperator.Invoke(first, TStorage.Load(source));
            source += step;
        }

        for (; count > 0; count--)
        {
            var value = TOperator.Invoke(first, Partial<TStorage, T>.Load(source, 1));
            first = first.WithElement(0, value.ToScalar());
            source += TStorage.Size;
        }

        return first;
    }

    /// <summary>Combines the first lanes of a vector, halving their number each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fold(Vector256<T> value, int lanes, byte* destination)
    {
        var room = stackalloc Vector256<T>[2];
        room[0] = value;
        room[1] = default;
        var values = (T*)room;
        while (lanes > 1)
        {
            var half = (lanes + 1) / 2;
            var combined = TOperator.Invoke(room[0], Vector256.Load(values + half));
            if (BitOperations.IsPow2(lanes))
            {
                room[0] = combined;
            }
            else
            {
                for (var lane = 0; lane < lanes - half; lane++)
                {
                    values[lane] = combined.GetElement(lane);
                }
            }

            lanes = half;
        }

        Partial<TStorage, T>.Store(destination, room[0], 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(byte* source, byte* destination, nint axis, nint inner)
    {
        var lanes = Vector256<T>.Count;
        var row = inner * TStorage.Size;
        for (; inner >= lanes; inner -= lanes)
        {
            TStorage.Store(destination, Column(source, axis, row));
            source += lanes * TStorage.Size;
            destination += lanes * TStorage.Size;
        }

        if (inner == 0)
        {
            return;
        }

        var result = Partial<TStorage, T>.Load(source, inner);
        for (nint i = 1; i < axis; i++)
        {
            result = TOperator.Invoke(result, Partial<TStorage, T>.Load(source + (i * row), inner));
        }

        Partial<TStorage, T>.Store(destination, result, inner);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Column(byte* source, nint axis, nint row)
    {
        var first = TStorage.Load(source);
        nint i = 1;
        if (axis >= 8)
        {
            var second = TStorage.Load(source + row);
            var third = TStorage.Load(source + (2 * row));
            var fourth = TStorage.Load(source + (3 * row));
            for (i = 4; i + 4 <= axis; i += 4)
            {
                var rows = source + (i * row);
                first = TOperator.Invoke(first, TStorage.Load(rows));
                second = TOperator.Invoke(second, TStorage.Load(rows + row));
                third = TOperator.Invoke(third, TStorage.Load(rows + (2 * row)));
                fourth = TOperator.Invoke(fourth, TStorage.Load(rows + (3 * row)));
            }

            first = TOperator.Invoke(TOperator.Invoke(first, second), TOperator.Invoke(third, fourth));
        }

        for (; i < axis; i++)
        {
            first = TOperator.Invoke(first, TStorage.Load(source + (i * row)));
        }

        return first;
    }
}
