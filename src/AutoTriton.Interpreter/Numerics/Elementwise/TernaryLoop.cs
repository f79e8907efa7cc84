using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>The loop of a ternary operation. An operand that is a single element is spread over a vector that is read again and again.</summary>
internal static unsafe class TernaryLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, ITernaryOperator<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blocks(byte* first, byte* second, byte* third, byte* destination, nint count, ScalarOperands scalars)
    {
        var step = Vector256<T>.Count * TStorage.Size;
        var spread = stackalloc Vector256<T>[3];
        var firstStep = Spread(ref first, spread, (scalars & ScalarOperands.First) != 0, step);
        var secondStep = Spread(ref second, spread + 1, (scalars & ScalarOperands.Second) != 0, step);
        var thirdStep = Spread(ref third, spread + 2, (scalars & ScalarOperands.Third) != 0, step);
        for (; count >= Vector256<T>.Count; count -= Vector256<T>.Count)
        {
            TStorage.Store(destination, TOperator.Invoke(TStorage.Load(first), TStorage.Load(second), TStorage.Load(third)));
            first += firstStep;
            second += secondStep;
            third += thirdStep;
            destination += step;
        }

        if (count > 0)
        {
            var value = TOperator.Invoke(
                Partial<TStorage, T>.Load(first, count), Partial<TStorage, T>.Load(second, count), Partial<TStorage, T>.Load(third, count));
            Partial<TStorage, T>.Store(destination, value, count);
        }
    }

    private static int Spread(ref byte* operand, Vector256<T>* room, bool isScalar, int step)
    {
        if (!isScalar)
        {
            return step;
        }

        TStorage.Store((byte*)room, Partial<TStorage, T>.Broadcast(operand));
        operand = (byte*)room;
        return 0;
    }
}
