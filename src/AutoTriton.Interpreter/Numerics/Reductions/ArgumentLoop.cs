using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Reductions;

/// <summary>The greatest or least along the middle axis of (outer, axis, inner) and where it stands: the first of equals; the first where all are NaN.</summary>
internal static unsafe class ArgumentLoop<TStorage, T, TOperator>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
    where TOperator : struct, IBinaryOperator<T>
{
    /// <param name="source">The block.</param>
    /// <param name="values">Room for (outer, inner) elements.</param>
    /// <param name="indices">Room for (outer, inner) positions along the axis.</param>
    /// <param name="outer">Size before the axis.</param>
    /// <param name="axis">Size of the axis.</param>
    /// <param name="inner">Size behind the axis.</param>
    public static void Block(byte* source, byte* values, int* indices, nint outer, nint axis, nint inner)
    {
        ReduceLoop<TStorage, T, TOperator>.Block(source, values, outer, axis, inner);
        for (; outer > 0; outer--)
        {
            if (inner == 1)
            {
                *indices = (int)Find(source, values, axis);
            }
            else
            {
                FindColumns(source, values, indices, axis, inner);
            }

            source += axis * inner * TStorage.Size;
            values += inner * TStorage.Size;
            indices += inner;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Find(byte* source, byte* value, nint count)
    {
        var sought = Partial<TStorage, T>.Broadcast(value);
        nint i = 0;
        for (; i + Vector256<T>.Count <= count; i += Vector256<T>.Count)
        {
            var found = Vector256.Equals(TStorage.Load(source + (i * TStorage.Size)), sought);
            if (found != Vector256<T>.Zero)
            {
                return i + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }

        if (i < count)
        {
            var found = Vector256.Equals(Partial<TStorage, T>.Load(source + (i * TStorage.Size), count - i), sought);
            var bits = found.ExtractMostSignificantBits() & ((1u << (int)(count - i)) - 1);
            return bits == 0 ? 0 : i + BitOperations.TrailingZeroCount(bits);
        }

        return 0;
    }

    private static void FindColumns(byte* source, byte* values, int* indices, nint axis, nint inner)
    {
        var row = inner * TStorage.Size;
        for (nint column = 0; column < inner; column++)
        {
            var sought = Partial<TStorage, T>.Load(values + (column * TStorage.Size), 1).ToScalar();
            indices[column] = 0;
            for (nint i = 0; i < axis; i++)
            {
                var element = Partial<TStorage, T>.Load(source + (i * row) + (column * TStorage.Size), 1).ToScalar();
                if (EqualityComparer<T>.Default.Equals(element, sought))
                {
                    indices[column] = (int)i;
                    break;
                }
            }
        }
    }
}
