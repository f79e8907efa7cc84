using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>
/// Integers in memory, read as another type for casts. To 32-bit lanes a 32-bit integer of either sign goes bit by bit.
/// Floating point values are truncated towards zero and saturate at the type's range, as <c>cvt.rzi</c> does; NaN becomes
/// 0, or the upper bit alone where one side has 64 bits. For 8-bit types, which it lacks, the low byte of the 16-bit result of the same sign is taken.
/// </summary>
internal readonly unsafe struct IntegerStorage<T> : IStorage<int>, IStorage<long>, IStorage<float>, IStorage<double>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => sizeof(T);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<int> IStorage<int>.Load(byte* source) => LoadInt32(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IStorage<int>.Store(byte* destination, Vector256<int> value) => StoreInt32(destination, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<long> IStorage<long>.Load(byte* source)
    {
        if (sizeof(T) == 8)
        {
            return Vector256.Load((long*)source);
        }

        if (Avx2.IsSupported && typeof(T) == typeof(int))
        {
            return Avx2.ConvertToVector256Int64((int*)source);
        }

        if (Avx2.IsSupported && typeof(T) == typeof(uint))
        {
            return Avx2.ConvertToVector256Int64((uint*)source);
        }

        var p = (T*)source;
        return Vector256.Create(
            long.CreateTruncating(p[0]), long.CreateTruncating(p[1]), long.CreateTruncating(p[2]), long.CreateTruncating(p[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IStorage<long>.Store(byte* destination, Vector256<long> value)
    {
        if (sizeof(T) == 8)
        {
            value.Store((long*)destination);
        }
        else if (Avx2.IsSupported && sizeof(T) == 4)
        {
            var lowHalves = Avx2.PermuteVar8x32(value.AsInt32(), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6));
            lowHalves.GetLower().Store((int*)destination);
        }
        else
        {
            for (var lane = 0; lane < Vector256<long>.Count; lane++)
            {
                ((T*)destination)[lane] = T.CreateTruncating(value.GetElement(lane));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> IStorage<float>.Load(byte* source)
    {
        if (sizeof(T) == 8)
        {
            var p = (T*)source;
            var result = Vector256<float>.Zero;
            for (var lane = 0; lane < Vector256<float>.Count; lane++)
            {
                ((float*)&result)[lane] = float.CreateTruncating(p[lane]);
            }

            return result;
        }

        return typeof(T) == typeof(uint)
            ? Vector256.ConvertToSingle(Vector256.Load((uint*)source))
            : Vector256.ConvertToSingle(LoadInt32(source));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IStorage<float>.Store(byte* destination, Vector256<float> value)
    {
        if (typeof(T) == typeof(int))
        {
            Vector256.ConvertToInt32(value).Store((int*)destination);
        }
        else if (typeof(T) == typeof(uint))
        {
            Vector256.ConvertToUInt32(value).Store((uint*)destination);
        }
        else
        {
            for (var lane = 0; lane < Vector256<float>.Count; lane++)
            {
                ((T*)destination)[lane] = FromFloat(value.GetElement(lane));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> IStorage<double>.Load(byte* source)
    {
        var p = (T*)source;
        return Vector256.Create(
            double.CreateTruncating(p[0]), double.CreateTruncating(p[1]), double.CreateTruncating(p[2]), double.CreateTruncating(p[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IStorage<double>.Store(byte* destination, Vector256<double> value)
    {
        for (var lane = 0; lane < Vector256<double>.Count; lane++)
        {
            ((T*)destination)[lane] = FromFloat(value.GetElement(lane));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> LoadInt32(byte* source)
    {
        if (sizeof(T) == 4)
        {
            return Vector256.Load((int*)source);
        }

        if (Avx2.IsSupported)
        {
            return typeof(T) == typeof(sbyte) ? Avx2.ConvertToVector256Int32((sbyte*)source)
                : typeof(T) == typeof(byte) ? Avx2.ConvertToVector256Int32(source)
                : typeof(T) == typeof(short) ? Avx2.ConvertToVector256Int32((short*)source)
                : Avx2.ConvertToVector256Int32((ushort*)source);
        }

        var p = (T*)source;
        var result = Vector256<int>.Zero;
        for (var lane = 0; lane < Vector256<int>.Count; lane++)
        {
            ((int*)&result)[lane] = int.CreateTruncating(p[lane]);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreInt32(byte* destination, Vector256<int> value)
    {
        if (sizeof(T) == 4)
        {
            value.Store((int*)destination);
        }
        else if (sizeof(T) == 2)
        {
            NarrowLanes.ToUInt16(value.AsUInt32() & Vector256.Create(0xFFFFu)).Store((ushort*)destination);
        }
        else
        {
            Unsafe.WriteUnaligned(destination, NarrowLanes.ToBytes(value.AsUInt32() & Vector256.Create(0xFFu)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FromFloat<TFloat>(TFloat value)
        where TFloat : unmanaged, IFloatingPoint<TFloat>
    {
        if ((sizeof(TFloat) == 8 || sizeof(T) == 8) && TFloat.IsNaN(value))
        {
            return sizeof(T) == 1 ? T.Zero : T.One << ((8 * sizeof(T)) - 1);
        }

        return typeof(T) == typeof(byte) ? T.CreateTruncating(ushort.CreateSaturating(value))
            : sizeof(T) == 1 ? T.CreateTruncating(short.CreateSaturating(value))
            : T.CreateSaturating(value);
    }
}
