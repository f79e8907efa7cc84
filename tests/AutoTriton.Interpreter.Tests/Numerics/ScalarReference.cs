using System.Numerics;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Tests.Numerics;

/// <summary>Element types one element at a time, from their definitions and sharing no code with what is tested.</summary>
internal static class ScalarReference
{
    public static readonly TritonDType[] FloatTypes = [.. Enum.GetValues<TritonDType>().Where(dtype => dtype >= TritonDType.Float8E4M3)];

    public static readonly TritonDType[] IntegerTypes = [.. Enum.GetValues<TritonDType>().Where(dtype => dtype is > TritonDType.Int1 and < TritonDType.Float8E4M3)];

    private static readonly Dictionary<TritonDType, double[]> FiniteFloat8 = Enum.GetValues<TritonDType>()
        .Where(dtype => dtype.IsFloat8())
        .ToDictionary(dtype => dtype, dtype => Enumerable.Range(0, 128).Select(code => Decode(dtype, [(byte)code])).Where(double.IsFinite).ToArray());

    /// <summary>The value of one element as a double; integers of 64 bits lose digits.</summary>
    public static double Decode(TritonDType dtype, ReadOnlySpan<byte> bytes) => dtype switch
    {
        TritonDType.Float64 => BitConverter.ToDouble(bytes),
        TritonDType.Float32 => BitConverter.ToSingle(bytes),
        TritonDType.Float16 => (double)BitConverter.ToHalf(bytes),
        TritonDType.BFloat16 => BitConverter.UInt32BitsToSingle((uint)BitConverter.ToUInt16(bytes) << 16),
        TritonDType.Float8E4M3 => MiniFloat(bytes[0], 3, 7, code => code == 0x7F, 0x100),
        TritonDType.Float8E5M2 => MiniFloat(bytes[0], 2, 15, code => code > 0x7C, 0x7C),
        TritonDType.Float8E4B15 => MiniFloat(bytes[0], 3, 15, _ => false, 0x100),
        TritonDType.Float8E4B8 => bytes[0] == 0x80 ? double.NaN : MiniFloat(bytes[0], 3, 8, _ => false, 0x100),
        TritonDType.Float8E5B16 => bytes[0] == 0x80 ? double.NaN : MiniFloat(bytes[0], 2, 16, _ => false, 0x100),
        _ => (double)Integer(dtype, bytes),
    };

    /// <summary>The value of one element of an integer type.</summary>
    public static BigInteger Integer(TritonDType dtype, ReadOnlySpan<byte> bytes) => dtype switch
    {
        TritonDType.Int1 => bytes[0],
        TritonDType.Int8 => (sbyte)bytes[0],
        TritonDType.Int16 => BitConverter.ToInt16(bytes),
        TritonDType.Int32 => BitConverter.ToInt32(bytes),
        TritonDType.Int64 => BitConverter.ToInt64(bytes),
        TritonDType.UInt8 => bytes[0],
        TritonDType.UInt16 => BitConverter.ToUInt16(bytes),
        TritonDType.UInt32 => BitConverter.ToUInt32(bytes),
        TritonDType.UInt64 => BitConverter.ToUInt64(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(dtype)),
    };

    /// <summary>The low bits of an integer as an element.</summary>
    public static byte[] EncodeInteger(TritonDType dtype, BigInteger value)
    {
        var bytes = new byte[dtype.SizeInBytes()];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(value >> (8 * i) & 0xFF);
        }

        return bytes;
    }

    /// <summary>The element nearest to a value, ties to even; too large ones as the type has it.</summary>
    public static byte[] EncodeFloat(TritonDType dtype, double value) => dtype switch
    {
        TritonDType.Float64 => BitConverter.GetBytes(value),
        TritonDType.Float32 => BitConverter.GetBytes((float)value),
        TritonDType.Float16 => BitConverter.GetBytes((Half)value),
        TritonDType.BFloat16 => BitConverter.GetBytes(BFloat16(value)),
        _ => [Float8(dtype, value)],
    };

    private static double MiniFloat(byte code, int mantissaBits, int bias, Func<int, bool> isNaN, int infinity)
    {
        var magnitude = code & 0x7F;
        var sign = code >= 0x80 ? -1.0 : 1.0;
        if (isNaN(magnitude))
        {
            return Math.CopySign(double.NaN, sign);
        }

        if (magnitude == infinity)
        {
            return sign * double.PositiveInfinity;
        }

        var exponent = magnitude >> mantissaBits;
        var mantissa = magnitude & ((1 << mantissaBits) - 1);
        return exponent == 0
            ? sign * mantissa * Math.Pow(2, 1 - bias - mantissaBits)
            : sign * (mantissa + (1 << mantissaBits)) * Math.Pow(2, exponent - bias - mantissaBits);
    }

    private static ushort BFloat16(double value)
    {
        if (double.IsNaN(value))
        {
            return 0x7FC0;
        }

        // The two neighbours, and which is nearer; beyond the largest, infinity stands where the next would be.
        var magnitude = Math.Abs(value);
        var below = Math.Min((int)(BitConverter.SingleToUInt32Bits((float)magnitude) >> 16), 0x7F7F);
        below -= Pattern(below) > magnitude ? 1 : 0;
        var above = below + 1;

        var low = Pattern(below);
        var high = above == 0x7F80 ? Math.Pow(2, 128) : Pattern(above);
        var nearest = magnitude >= high ? above
            : magnitude - low < high - magnitude ? below
            : magnitude - low > high - magnitude ? above
            : (below & 1) == 0 ? below : above;
        return (ushort)(nearest | (double.IsNegative(value) ? 0x8000 : 0));

        static double Pattern(int code) => BitConverter.UInt32BitsToSingle((uint)code << 16);
    }

    private static byte Float8(TritonDType dtype, double value)
    {
        var noNegativeZero = dtype is TritonDType.Float8E4B8 or TritonDType.Float8E5B16;
        if (double.IsNaN(value))
        {
            return noNegativeZero ? (byte)0x80 : (byte)(0x7F | (double.IsNegative(value) ? 0x80 : 0));
        }

        // Finite patterns ascend with their code; the nearest is the last not above the value, or the next.
        var values = FiniteFloat8[dtype];
        var magnitude = Math.Min(Math.Abs(value), values[^1]);
        var below = Array.BinarySearch(values, magnitude) is >= 0 and var exact ? exact : ~Array.BinarySearch(values, magnitude) - 1;
        var above = Math.Min(below + 1, values.Length - 1);
        var (down, up) = (magnitude - values[below], values[above] - magnitude);
        var tie = dtype == TritonDType.Float8E4B15 || below % 2 == 1 ? above : below;
        var best = down < up || down == 0 ? below : down > up ? above : tie;
        return (byte)(best | (double.IsNegative(value) && !(noNegativeZero && best == 0) ? 0x80 : 0));
    }
}
