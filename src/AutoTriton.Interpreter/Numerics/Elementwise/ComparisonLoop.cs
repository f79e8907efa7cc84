using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>The loops of a comparison of packed blocks.</summary>
internal static unsafe class ComparisonLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, IComparisonOperator
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
            MaskBytes.Store(destination, TOperator.Invoke(TStorage.Load(left), TStorage.Load(right)));
            left += step;
            right += step;
            destination += Vector256<T>.Count;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(Partial<TStorage, T>.Load(left, count), Partial<TStorage, T>.Load(right, count));
            MaskBytes.StorePartial(destination, value, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LeftScalar(byte* left, byte* right, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        var scalar = Partial<TStorage, T>.Broadcast(left);
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            MaskBytes.Store(destination, TOperator.Invoke(scalar, TStorage.Load(right)));
            right += step;
            destination += Vector256<T>.Count;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(scalar, Partial<TStorage, T>.Load(right, count));
            MaskBytes.StorePartial(destination, value, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RightScalar(byte* left, byte* right, byte* destination, nint count)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        var scalar = Partial<TStorage, T>.Broadcast(right);
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            MaskBytes.Store(destination, TOperator.Invoke(TStorage.Load(left), scalar));
            left += step;
            destination += Vector256<T>.Count;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(Partial<TStorage, T>.Load(left, count), scalar);
            MaskBytes.StorePartial(destination, value, count);
        }
    }
}
