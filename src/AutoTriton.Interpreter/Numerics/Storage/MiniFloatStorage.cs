using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>A format of 8 or 16 bits in memory, float in registers.</summary>
internal readonly unsafe struct MiniFloatStorage<TFormat> : IStorage<float>
    where TFormat : struct, IMiniFloat
{
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFormat.Bits / 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(byte* source) => Decode(
        TFormat.Bits == 16
            ? NarrowLanes.Widen(Vector128.Load((ushort*)source))
            : NarrowLanes.Widen(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(source)).AsByte()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(byte* destination, Vector256<float> value)
    {
        var codes = Encode(value);
        if (TFormat.Bits == 16)
        {
            NarrowLanes.ToUInt16(codes).Store((ushort*)destination);
        }
        else
        {
            Unsafe.WriteUnaligned(destination, NarrowLanes.ToBytes(codes));
        }
    }

    /// <summary>Exact. The exponent is moved to where float has it; a subnormal, which thereby got a leading one, is doubled and loses it again. No subnormal float appears, at which processors are slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Decode(Vector256<uint> codes)
    {
        var signMask = 1u << (TFormat.Bits - 1);
        var magnitude = codes & Vector256.Create(signMask - 1);
        var sign = (codes & Vector256.Create(signMask)) << (32 - TFormat.Bits);
        var moved = (magnitude << (23 - TFormat.MantissaBits)) + Vector256.Create((uint)(127 - TFormat.Bias) << 23);
        var normal = moved.AsSingle();
        var leadingOne = BitConverter.UInt32BitsToSingle((uint)(128 - TFormat.Bias) << 23);
        var subnormal = normal + normal - Vector256.Create(leadingOne);
        var isSubnormal = Vector256.LessThan(magnitude.AsInt32(), Vector256.Create(1 << TFormat.MantissaBits)).AsSingle();
        var value = Vector256.ConditionalSelect(isSubnormal, subnormal, normal);
        if (TFormat.InfinityCode < signMask)
        {
            var special = Vector256.GreaterThanOrEqual(magnitude.AsInt32(), Vector256.Create((int)TFormat.InfinityCode)).AsUInt32();
            value = (value.AsUInt32() | (special & Vector256.Create(0x7F800000u))).AsSingle();
        }

        if (TFormat.FirstNaNCode < signMask)
        {
            var nan = Vector256.GreaterThanOrEqual(magnitude.AsInt32(), Vector256.Create((int)TFormat.FirstNaNCode)).AsUInt32();
            value = (value.AsUInt32() | (nan & Vector256.Create(0x7FC00000u))).AsSingle();
        }

        value = (value.AsUInt32() | sign).AsSingle();
        return TFormat.NegativeZeroIsNaN
            ? Vector256.ConditionalSelect(Vector256.Equals(codes, Vector256.Create(signMask)).AsSingle(), Vector256.Create(float.NaN), value)
            : value;
    }

    /// <summary>Rounds to the nearest value of the format. Below its normal range the sum with a power of two does the rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Encode(Vector256<float> value)
    {
        var shift = 23 - TFormat.MantissaBits;
        var bits = value.AsUInt32();
        var magnitude = bits & Vector256.Create(0x7FFFFFFFu);
        var sign = (bits >> (32 - TFormat.Bits)) & Vector256.Create(1u << (TFormat.Bits - 1));

        var half = TFormat.TiesAway
            ? Vector256.Create(1u << (shift - 1))
            : Vector256.Create((1u << (shift - 1)) - 1) + ((magnitude >> shift) & Vector256<uint>.One);
        var normal = ((magnitude + half) >> shift) - Vector256.Create((uint)(127 - TFormat.Bias) << TFormat.MantissaBits);
        var subnormal = EncodeSubnormal(magnitude.AsSingle());
        var smallestNormal = (uint)(128 - TFormat.Bias) << 23;
        var isNormal = Vector256.GreaterThanOrEqual(magnitude.AsInt32(), Vector256.Create((int)smallestNormal)).AsUInt32();
        var code = Vector256.Min(
            Vector256.ConditionalSelect(isNormal, normal, subnormal).AsInt32(), Vector256.Create((int)TFormat.OverflowCode)).AsUInt32();

        var isNumber = Vector256.Equals(value, value).AsUInt32();
        if (TFormat.NegativeZeroIsNaN)
        {
            sign = Vector256.AndNot(sign, Vector256.Equals(code, Vector256<uint>.Zero));
            return Vector256.ConditionalSelect(isNumber, code | sign, Vector256.Create(TFormat.NaNCode));
        }

        return Vector256.ConditionalSelect(isNumber, code, Vector256.Create(TFormat.NaNCode)) | sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> EncodeSubnormal(Vector256<float> magnitude)
    {
        var step = 1 - TFormat.Bias - TFormat.MantissaBits;
        if (TFormat.TiesAway)
        {
            // Scaling by a power of two is exact here, so truncation of x + 1/2 rounds ties away from zero.
            var scaled = magnitude * Vector256.Create(BitConverter.UInt32BitsToSingle((uint)(127 - step) << 23));
            return Vector256.ConvertToInt32(scaled + Vector256.Create(0.5f)).AsUInt32();
        }

        var anchor = Vector256.Create((uint)(127 + step + 23) << 23);
        return (magnitude + anchor.AsSingle()).AsUInt32() - anchor;
    }
}
