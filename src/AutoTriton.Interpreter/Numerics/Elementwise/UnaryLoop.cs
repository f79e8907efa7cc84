using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>The loops of a unary operation over a packed block. The destination of <see cref="Block"/> may be the block read.</summary>
internal static unsafe class UnaryLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, IUnaryOperator<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(byte* source, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            TStorage.Store(destination, TOperator.Invoke(TStorage.Load(source)));
            source += step;
            destination += step;
        }

        if (count > 0)
        {
            Partial<TStorage, T>.Store(destination, TOperator.Invoke(Partial<TStorage, T>.Load(source, count)), count);
        }
    }

    /// <summary>The result is one byte for each element: whether the operator's lane is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Predicate(byte* source, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            MaskBytes.Store(destination, TOperator.Invoke(TStorage.Load(source)));
            source += step;
            destination += Vector256<T>.Count;
        }

        if (count > 0)
        {
            MaskBytes.StorePartial(destination, TOperator.Invoke(Partial<TStorage, T>.Load(source, count)), count);
        }
    }
}
