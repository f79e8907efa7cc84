using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>Truth values: bytes 0 and 1 in memory, lanes of all bits or none in registers.</summary>
internal static unsafe class MaskBytes
{
    /// <summary>Writes one byte for each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(byte* destination, Vector256<T> mask)
        where T : unmanaged
    {
        if (sizeof(T) == 1)
        {
            (mask.AsByte() & Vector256<byte>.One).Store(destination);
            return;
        }

        var bits = mask.ExtractMostSignificantBits();
        if (sizeof(T) == 2)
        {
            Unsafe.WriteUnaligned(destination, Spread((byte)bits));
            Unsafe.WriteUnaligned(destination + 8, Spread((byte)(bits >> 8)));
        }
        else if (sizeof(T) == 4)
        {
            Unsafe.WriteUnaligned(destination, Spread((byte)bits));
        }
        else
        {
            Unsafe.WriteUnaligned(destination, (uint)Spread((byte)bits));
        }
    }

    /// <summary>Writes one byte for each of the first <paramref name="count"/> lanes.</summary>
    public static void StorePartial<T>(byte* destination, Vector256<T> mask, nint count)
        where T : unmanaged
    {
        Vector256<byte> buffer;
        Store((byte*)&buffer, mask);
        Unsafe.CopyBlockUnaligned(destination, &buffer, (uint)count);
    }

    /// <summary>Reads one byte for each lane; any byte but 0 is true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load<T>(byte* source)
        where T : unmanaged
    {
        if (sizeof(T) == 1)
        {
            return ~Vector256.Equals(Vector256.Load(source), Vector256<byte>.Zero).As<byte, T>();
        }

        if (sizeof(T) == 2)
        {
            var bytes = Vector128.Load(source);
            var words = Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
            return ~Vector256.Equals(words, Vector256<ushort>.Zero).As<ushort, T>();
        }

        if (sizeof(T) == 4)
        {
            var lanes = NarrowLanes.Widen(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(source)).AsByte());
            return ~Vector256.Equals(lanes, Vector256<uint>.Zero).As<uint, T>();
        }

        var packed = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(source)).AsByte();
        var narrow = Vector128.WidenLower(Vector128.WidenLower(packed));
        var wide = Vector256.Create(Vector128.WidenLower(narrow), Vector128.WidenUpper(narrow));
        return ~Vector256.Equals(wide, Vector256<ulong>.Zero).As<ulong, T>();
    }

    /// <summary>Reads the first <paramref name="count"/> bytes; the other lanes are false.</summary>
    public static Vector256<T> LoadPartial<T>(byte* source, nint count)
        where T : unmanaged
    {
        var buffer = Vector256<byte>.Zero;
        Unsafe.CopyBlockUnaligned(&buffer, source, (uint)count);
        return Load<T>((byte*)&buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(byte bits)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitDeposit(bits, 0x0101010101010101);
        }

        // Copies of the byte, each reduced to its own bit, which a sum carries to the highest one.
        var copies = bits * 0x0101010101010101UL & 0x8040201008040201UL;
        return ((copies + 0x7F7F7F7F7F7F7F7FUL) >> 7) & 0x0101010101010101UL;
    }
}
