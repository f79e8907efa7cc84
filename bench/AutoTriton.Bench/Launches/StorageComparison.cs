using System.Buffers.Binary;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Bench.Launches;

/// <summary>Compares a storage with what was recorded: integers exactly, floats to |a - b| ≤ tol · max(|b|, root mean square of the storage).</summary>
internal static class StorageComparison
{
    /// <summary>The first difference in words, or null where there is none.</summary>
    public static string? Difference(RecordedStorage recorded, ReadOnlySpan<byte> bytes, bool usedTf32)
    {
        if (!TritonDTypeNames.TryParseTorch(recorded.DType, out var dtype) || !dtype.IsFloating())
        {
            var at = bytes.CommonPrefixLength(recorded.After);
            return at == bytes.Length ? null : $"byte {at} is {bytes[at]}, not {recorded.After[at]}";
        }

        var size = dtype.SizeInBytes();
        var expected = Values(recorded.After, dtype);
        var actual = Values(bytes, dtype);
        var finite = expected.Where(double.IsFinite).ToArray();
        var scale = finite.Length == 0 ? 0 : Math.Sqrt(finite.Average(value => value * value));
        var tolerance = Tolerance(dtype, usedTf32);
        var worst = (Ratio: 0.0, Index: -1);
        for (var i = 0; i < expected.Length; i++)
        {
            var (a, b) = (actual[i], expected[i]);
            if (bytes.Slice(i * size, size).SequenceEqual(recorded.After.AsSpan(i * size, size)) || (double.IsNaN(a) && double.IsNaN(b)) || a == b)
            {
                continue;
            }

            var ratio = double.IsFinite(a) && double.IsFinite(b) ? Math.Abs(a - b) / (tolerance * Math.Max(Math.Abs(b), scale)) : double.PositiveInfinity;
            if (ratio > worst.Ratio || worst.Index < 0)
            {
                worst = (ratio, i);
            }
        }

        return worst.Ratio > 1 ? $"element {worst.Index} is {actual[worst.Index]}, not {expected[worst.Index]} ({worst.Ratio:G3} times the tolerance of {tolerance:G2}, {recorded.DType})" : null;
    }

    private static double Tolerance(TritonDType dtype, bool usedTf32) => dtype switch
    {
        TritonDType.Float64 => 1e-9,
        TritonDType.Float32 => usedTf32 ? 2e-3 : 1e-5,
        TritonDType.Float16 => 2e-3,
        TritonDType.BFloat16 => 1.6e-2,
        _ => 0,
    };

    private static double[] Values(ReadOnlySpan<byte> bytes, TritonDType dtype)
    {
        var size = dtype.SizeInBytes();
        var result = new double[bytes.Length / size];
        for (var i = 0; i < result.Length; i++)
        {
            var element = bytes.Slice(i * size, size);
            result[i] = dtype switch
            {
                TritonDType.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(element),
                TritonDType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(element),
                TritonDType.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(element),
                TritonDType.BFloat16 => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(element) << 16),
                _ => element[0],
            };
        }

        return result;
    }
}
