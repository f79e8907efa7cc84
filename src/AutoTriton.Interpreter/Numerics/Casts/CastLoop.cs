using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Casts;

/// <summary>The loop of a cast by way of a type that both sides can be read and written as.</summary>
internal static unsafe class CastLoop<TFrom, TTo, T>
    where TFrom : struct, IStorage<T>
    where TTo : struct, IStorage<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(byte* source, byte* destination, nint count)
    {
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            TTo.Store(destination, TFrom.Load(source));
            source += Vector256<T>.Count * TFrom.Size;
            destination += Vector256<T>.Count * TTo.Size;
        }

        if (count > 0)
        {
            // A 32-byte buffer holds a vector of what computes, not always one of what lies in memory.
            var room = stackalloc byte[128];
            Unsafe.InitBlockUnaligned(room, 0, 128);
            Unsafe.CopyBlockUnaligned(room, source, (uint)((int)count * TFrom.Size));
            TTo.Store(room + 64, TFrom.Load(room));
            Unsafe.CopyBlockUnaligned(destination, room + 64, (uint)((int)count * TTo.Size));
        }
    }
}
