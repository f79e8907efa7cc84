using System.Buffers.Binary;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Bench.Launches;

/// <summary>Compares a storage with what was recorded: integers exactly, floats to |a - b| ≤ tol · max(|b|, root mean square of the storage).</summary>
internal static class StorageComparison
{
    /// <summary>The differences in words, or null where there are none.</summary>
    /// <param name="recorded">The storage.</param>
    /// <param name="bytes">Its bytes now.</param>
    /// <param name="usedTf32">Whether a <c>dot</c> cut its operands to TF32.</param>
    /// <param name="computedAs">The type that values were computed in, where that is narrower than the storage's; null for the storage's own.</param>
    public static string? Difference(RecordedStorage recorded, ReadOnlySpan<byte> bytes, bool usedTf32, TritonDType? computedAs = null)
    {
        if (bytes.SequenceEqual(recorded.After))
        {
            return null;
        }

        var dtype = DType(recorded);
        var tolerance = Math.Max(Tolerance(dtype, usedTf32), dtype.IsFloating() && computedAs is { } narrow ? Tolerance(narrow, usedTf32) : 0);
        var ratios = Ratios(recorded, dtype, bytes, tolerance);
        var wrong = ratios.Count(ratio => ratio > 1);
        if (wrong == 0)
        {
            return null;
        }

        var worst = Array.IndexOf(ratios, ratios.Max());
        var size = dtype.SizeInBytes();
        var (actual, expected) = (Value(bytes[(worst * size)..], dtype), Value(recorded.After.AsSpan(worst * size), dtype));
        return $"{wrong} of {ratios.Length} elements differ: element {worst} is {actual}, not {expected} ({ratios[worst]:G3} times the tolerance of {tolerance:G2}, {recorded.DType})";
    }

    /// <summary>Sets the flags of the bytes whose elements are as recorded.</summary>
    public static void MarkMatches(RecordedStorage recorded, ReadOnlySpan<byte> bytes, bool usedTf32, bool[] matches)
    {
        var dtype = DType(recorded);
        var size = dtype.SizeInBytes();
        var ratios = Ratios(recorded, dtype, bytes, Tolerance(dtype, usedTf32));
        for (var i = 0; i < bytes.Length; i++)
        {
            matches[i] |= i / size >= ratios.Length ? bytes[i] == recorded.After[i] : ratios[i / size] <= 1;
        }
    }

    /// <summary>The error of each element in units of the tolerance.</summary>
    private static double[] Ratios(RecordedStorage recorded, TritonDType dtype, ReadOnlySpan<byte> bytes, double tolerance)
    {
        var size = dtype.SizeInBytes();
        var ratios = new double[bytes.Length / size];
        var scale = dtype.IsFloating() ? RootMeanSquare(recorded.After, dtype) : 0;
        for (var i = 0; i < ratios.Length; i++)
        {
            var actual = bytes.Slice(i * size, size);
            var expected = recorded.After.AsSpan(i * size, size);
            if (actual.SequenceEqual(expected))
            {
                continue;
            }

            var (a, b) = dtype.IsFloating() ? (Value(actual, dtype), Value(expected, dtype)) : (double.PositiveInfinity, 0);
            ratios[i] = a == b || (double.IsNaN(a) && double.IsNaN(b)) ? 0
                : double.IsFinite(a) && double.IsFinite(b) && tolerance > 0 ? Math.Abs(a - b) / (tolerance * Math.Max(Math.Abs(b), scale))
                : double.PositiveInfinity;
        }

        return ratios;
    }

    private static double RootMeanSquare(ReadOnlySpan<byte> bytes, TritonDType dtype)
    {
        var size = dtype.SizeInBytes();
        var (sum, count) = (0.0, 0);
        for (var i = 0; i + size <= bytes.Length; i += size)
        {
            var value = Value(bytes[i..], dtype);
            if (double.IsFinite(value))
            {
                sum += value * value;
                count++;
            }
        }

        return count == 0 ? 0 : Math.Sqrt(sum / count);
    }

    private static double Tolerance(TritonDType dtype, bool usedTf32) => dtype switch
    {
        TritonDType.Float64 => 1e-9,
        TritonDType.Float32 => usedTf32 ? 2e-3 : 1e-5,
        TritonDType.Float16 => 2e-3,
        TritonDType.BFloat16 => 1.6e-2,
        _ => 0,
    };

    private static TritonDType DType(RecordedStorage recorded) =>
        TritonDTypeNames.TryParseTorch(recorded.DType, out var dtype) ? dtype : TritonDType.UInt8;

    private static double Value(ReadOnlySpan<byte> element, TritonDType dtype) => dtype switch
    {
        TritonDType.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(element),
        TritonDType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(element),
        TritonDType.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(element),
        TritonDType.Float8E4M3 => MiniFloat(element[0], mantissaBits: 3, bias: 7, hasInfinity: false),
        TritonDType.Float8E5M2 => MiniFloat(element[0], mantissaBits: 2, bias: 15, hasInfinity: true),
        TritonDType.BFloat16 => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(element) << 16),
        TritonDType.Int64 or TritonDType.UInt64 => BinaryPrimitives.ReadInt64LittleEndian(element),
        TritonDType.Int32 or TritonDType.UInt32 => BinaryPrimitives.ReadInt32LittleEndian(element),
        TritonDType.Int16 or TritonDType.UInt16 => BinaryPrimitives.ReadInt16LittleEndian(element),
        _ => element[0],
    };

    private static double MiniFloat(byte code, int mantissaBits, int bias, bool hasInfinity)
    {
        var (magnitude, ones) = (code & 0x7F, 0x7F >> mantissaBits);
        var (exponent, mantissa) = (magnitude >> mantissaBits, magnitude & ((1 << mantissaBits) - 1));
        var value = hasInfinity && exponent == ones ? (mantissa == 0 ? double.PositiveInfinity : double.NaN)
            : !hasInfinity && magnitude == 0x7F ? double.NaN
            : exponent == 0 ? Math.ScaleB(mantissa, 1 - bias - mantissaBits)
            : Math.ScaleB(mantissa + (1 << mantissaBits), exponent - bias - mantissaBits);
        return code > 0x7F ? -value : value;
    }
}
