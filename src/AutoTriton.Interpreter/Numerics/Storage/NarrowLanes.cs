using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>Eight 32-bit lanes to and from eight lanes of 16 or 8 bits.</summary>
internal static class NarrowLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Widen(Vector128<ushort> lanes) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(lanes).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(lanes), Vector128.WidenUpper(lanes));

    /// <summary>The eight bytes in the lower half are widened.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Widen(Vector128<byte> lanes) =>
        Avx2.IsSupported ? Avx2.ConvertToVector256Int32(lanes).AsUInt32() : Widen(Vector128.WidenLower(lanes));

    /// <summary>Lanes must not exceed 65,535.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector256<uint> lanes) =>
        Sse41.IsSupported
            ? Sse41.PackUnsignedSaturate(lanes.GetLower().AsInt32(), lanes.GetUpper().AsInt32())
            : Vector128.Narrow(lanes.GetLower(), lanes.GetUpper());

    /// <summary>Lanes must not exceed 255. The result is in the lower eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToBytes(Vector256<uint> lanes)
    {
        var words = ToUInt16(lanes);
        var bytes = Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(words.AsInt16(), words.AsInt16())
            : Vector128.Narrow(words, words);
        return bytes.AsUInt64().ToScalar();
    }
}
