using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>The loops of a binary operation over packed blocks. The destination may be one of the blocks read.</summary>
internal static unsafe class BinaryLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, IBinaryOperator<T>
{
    public static delegate*<byte*, byte*, byte*, nint, void> Get(OperandForm form) => form switch
    {
        OperandForm.LeftScalar => &LeftScalar,
        OperandForm.RightScalar => &RightScalar,
        _ => &Blocks,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Blocks(byte* left, byte* right, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            TStorage.Store(destination, TOperator.Invoke(TStorage.Load(left), TStorage.Load(right)));
            left += step;
            right += step;
            destination += step;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(Partial<TStorage, T>.Load(left, count), Partial<TStorage, T>.Load(right, count));
            Partial<TStorage, T>.Store(destination, value, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LeftScalar(byte* left, byte* right, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        var scalar = Partial<TStorage, T>.Broadcast(left);
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            TStorage.Store(destination, TOperator.Invoke(scalar, TStorage.Load(right)));
            right += step;
            destination += step;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(scalar, Partial<TStorage, T>.Load(right, count));
            Partial<TStorage, T>.Store(destination, value, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RightScalar(byte* left, byte* right, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        var scalar = Partial<TStorage, T>.Broadcast(right);
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            TStorage.Store(destination, TOperator.Invoke(TStorage.Load(left), scalar));
            left += step;
            destination += step;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(Partial<TStorage, T>.Load(left, count), scalar);
            Partial<TStorage, T>.Store(destination, value, count);
        }
    }
}
