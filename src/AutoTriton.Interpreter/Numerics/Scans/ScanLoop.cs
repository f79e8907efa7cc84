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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(byte* source, byte* destination, nint count, bool reverse)
    {
        var lanes = Vector256<T>.Count;
        Vector256<T> room;
        var values = (T*)&room;
        var gathered = default(T);
        for (nint done = 0; done < count; done += lanes)
        {
            var here = (int)Math.Min(lanes, count - done);
            var offset = (reverse ? count - done - here : done) * TStorage.Size;
            room = here == lanes ? TStorage.Load(source + offset) : Partial<TStorage, T>.Load(source + offset, here);
            for (var i = 0; i < here; i++)
            {
                var lane = reverse ? here - 1 - i : i;
                gathered = done + i == 0
                    ? values[lane]
                    : TOperator.Invoke(Vector256.CreateScalarUnsafe(gathered), Vector256.CreateScalarUnsafe(values[lane])).ToScalar();
                values[lane] = gathered;
            }

            Partial<TStorage, T>.Store(destination + offset, room, here);
        }
    }

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
