using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>The loop of a choice between two blocks by truth values; <typeparamref name="T"/> only gives the size of an element.</summary>
internal static unsafe class SelectLoop<T>
    where T : unmanaged
{
    /// <summary>Where the condition (one byte each) holds, the element of <paramref name="whenTrue"/>, else that of <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blocks(byte* condition, byte* whenTrue, byte* whenFalse, byte* destination, nint count, ScalarOperands scalars)
    {
        if ((scalars & ScalarOperands.First) != 0)
        {
            CopyChosen(
                *condition != 0 ? whenTrue : whenFalse,
                destination,
                count,
                (scalars & (*condition != 0 ? ScalarOperands.Second : ScalarOperands.Third)) != 0);
            return;
        }

        var lanes = Vector256<T>.Count;
        Vector256<T> trueRoom, falseRoom;
        var trueStep = Spread(ref whenTrue, &trueRoom, (scalars & ScalarOperands.Second) != 0);
        var falseStep = Spread(ref whenFalse, &falseRoom, (scalars & ScalarOperands.Third) != 0);
        for (; count >= lanes; count -= lanes)
        {
            Vector256.ConditionalSelect(MaskBytes.Load<T>(condition), Vector256.Load((T*)whenTrue), Vector256.Load((T*)whenFalse))
                .Store((T*)destination);
            condition += lanes;
            whenTrue += trueStep;
            whenFalse += falseStep;
            destination += sizeof(Vector256<T>);
        }

        for (nint i = 0; i < count; i++)
        {
            ((T*)destination)[i] = condition[i] != 0 ? ((T*)whenTrue)[i] : ((T*)whenFalse)[i];
        }
    }

    private static int Spread(ref byte* operand, Vector256<T>* room, bool isScalar)
    {
        if (!isScalar)
        {
            return sizeof(Vector256<T>);
        }

        *room = Vector256.Create(*(T*)operand);
        operand = (byte*)room;
        return 0;
    }

    private static void CopyChosen(byte* chosen, byte* destination, nint count, bool isScalar)
    {
        if (isScalar)
        {
            new Span<T>(destination, (int)count).Fill(*(T*)chosen);
        }
        else
        {
            Buffer.MemoryCopy(chosen, destination, count * sizeof(T), count * sizeof(T));
        }
    }
}
