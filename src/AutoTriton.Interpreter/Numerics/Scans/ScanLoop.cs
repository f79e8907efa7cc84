using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Scans;

/// <summary>Runs along the middle axis of a packed block (outer, axis, inner); what is gathered is kept unrounded.</summary>
internal static unsafe class ScanLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, IBinaryOperator<T>
{
    public static void Block(byte* source, byte* destination, nint outer, nint axis, nint inner, bool reverse)
    {
        var slab = axis * inner * TStorage.Size;
        for (; outer > 0; outer--)
        {
            if (inner == 1)
            {
                Row(source, destination, axis, reverse);
            }
            else
            {
                Columns(source, destination, axis, inner, reverse);
            }

            source += slab;
            destination += slab;
        }
    }

    /// <summary>Gathers inside each vector in a few steps of doubling length, then adds what came before: quicker, and nearer to exact, than one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(byte* source, byte* destination, nint count, bool reverse)
    {
        var lanes = Vector256<T>.Count;
        var last = reverse ? 0 : lanes - 1;
        Vector256<T> before = default;
        for (nint done = 0; done < count; done += lanes)
        {
            var here = (int)Math.Min(lanes, count - done);
            var offset = (reverse ? count - done - here : done) * TStorage.Size;
            var values = here == lanes ? TStorage.Load(source + offset) : Partial<TStorage, T>.Load(source + offset, here);
            values = reverse ? FromEnd(values, here) : FromStart(values);
            values = done == 0 ? values : TOperator.Invoke(before, values);
            before = Vector256.Create(values.GetElement(last));
            if (here == lanes)
            {
                TStorage.Store(destination + offset, values);
            }
            else
            {
                Partial<TStorage, T>.Store(destination + offset, values, here);
            }
        }
    }

    private static Vector256<T> FromStart(Vector256<T> values)
    {
        var room = stackalloc Vector256<T>[2];
        room[0] = default;
        for (var distance = 1; distance < Vector256<T>.Count; distance *= 2)
        {
            room[1] = values;
            var earlier = Vector256.Load((T*)(room + 1) - distance);
            var combined = TOperator.Invoke(earlier, values);
            room[1] = combined;
            CopyElements((T*)&values + distance, (T*)(room + 1) + distance, Vector256<T>.Count - distance);
        }

        return values;
    }

    private static Vector256<T> FromEnd(Vector256<T> values, int count)
    {
        var room = stackalloc Vector256<T>[2];
        room[1] = default;
        for (var distance = 1; distance < count; distance *= 2)
        {
            room[0] = values;
            var later = Vector256.Load((T*)room + distance);
            room[0] = TOperator.Invoke(later, values);
            CopyElements((T*)&values, (T*)room, count - distance);
        }

        return values;
    }

    private static void CopyElements(T* destination, T* source, int count) =>
        Unsafe.CopyBlockUnaligned(destination, source, (uint)(count * sizeof(T)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(byte* source, byte* destination, nint axis, nint inner, bool reverse)
    {
        var row = inner * TStorage.Size;
        var step = reverse ? -row : row;
        var start = reverse ? (axis - 1) * row : 0;
        for (nint column = 0; column < inner; column += Vector256<T>.Count)
        {
            var here = Math.Min(Vector256<T>.Count, inner - column);
            var offset = start + (column * TStorage.Size);
            var gathered = Partial<TStorage, T>.Load(source + offset, here);
            Partial<TStorage, T>.Store(destination + offset, gathered, here);
            for (nint i = 1; i < axis; i++)
            {
                offset += step;
                gathered = TOperator.Invoke(gathered, Partial<TStorage, T>.Load(source + offset, here));
                Partial<TStorage, T>.Store(destination + offset, gathered, here);
            }
        }
    }
}
