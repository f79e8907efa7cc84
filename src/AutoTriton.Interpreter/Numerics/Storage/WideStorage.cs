using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>
/// A floating point type of at most 32 bits in memory, double in registers, for casts from and to float64. A store
/// rounds once: to float towards the odd neighbour where inexact, which keeps what the second rounding needs to know.
/// </summary>
internal readonly unsafe struct WideStorage<TStorage> : IStorage<double>
    where TStorage : struct, IStorage<float>
{
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TStorage.Size;
    }

    public static Vector256<double> Load(byte* source)
    {
        var buffer = Vector256<byte>.Zero;
        Unsafe.CopyBlockUnaligned(&buffer, source, (uint)(Vector256<double>.Count * TStorage.Size));
        return Vector256.WidenLower(TStorage.Load((byte*)&buffer));
    }

    public static void Store(byte* destination, Vector256<double> value)
    {
        var lanes = stackalloc float[Vector256<float>.Count];
        for (var lane = 0; lane < Vector256<double>.Count; lane++)
        {
            lanes[lane] = TStorage.Size == sizeof(float) ? (float)value.GetElement(lane) : RoundToOdd(value.GetElement(lane));
        }

        for (var lane = Vector256<double>.Count; lane < Vector256<float>.Count; lane++)
        {
            lanes[lane] = 0;
        }

        Vector256<byte> buffer;
        TStorage.Store((byte*)&buffer, Vector256.Load(lanes));
        Unsafe.CopyBlockUnaligned(destination, &buffer, (uint)(Vector256<double>.Count * TStorage.Size));
    }

    private static float RoundToOdd(double value)
    {
        var nearest = (float)value;
        if (nearest == value || !float.IsFinite(nearest) || (BitConverter.SingleToUInt32Bits(nearest) & 1) == 1)
        {
            return nearest;
        }

        return nearest < value ? MathF.BitIncrement(nearest) : MathF.BitDecrement(nearest);
    }
}
