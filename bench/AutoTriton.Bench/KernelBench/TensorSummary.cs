using System.Buffers.Binary;
using System.Text.Json.Serialization;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Bench.KernelBench;

/// <summary>A tensor in few bytes: its form, sums over its finite elements, and a sample of its elements.</summary>
internal sealed record TensorSummary
{
    private const int Samples = 256;

    /// <summary>Where it stands in the answer.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>PyTorch's name of its element type.</summary>
    [JsonPropertyName("dtype")]
    public required string DType { get; init; }

    /// <summary>Its shape.</summary>
    [JsonPropertyName("shape")]
    public required long[] Shape { get; init; }

    /// <summary>How many elements are infinite or NaN.</summary>
    [JsonPropertyName("nonfinite")]
    public long NonFinite { get; init; }

    /// <summary>The sum of the finite elements.</summary>
    [JsonPropertyName("sum")]
    public double Sum { get; init; }

    /// <summary>The Euclidean norm of the finite elements.</summary>
    [JsonPropertyName("norm")]
    public double Norm { get; init; }

    /// <summary>The sample, little-endian, as base64: float32 for floats up to 32 bits, float64, or int64.</summary>
    [JsonPropertyName("sample")]
    public required string Sample { get; init; }

    /// <summary>Summarises a tensor.</summary>
    public static TensorSummary Of(string name, torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        using var mode = torch.no_grad();
        var plain = tensor.detach().contiguous().reshape(-1);
        var isFloat = tensor.is_floating_point();
        var wide = plain.to(torch.ScalarType.Float64);
        var finite = wide.isfinite();
        var good = wide.masked_select(finite);
        var sample = plain[torch.tensor(Positions(plain.numel()))];
        return new TensorSummary
        {
            Name = name,
            DType = TorchDType.Of(tensor.dtype).Name,
            Shape = tensor.shape,
            NonFinite = plain.numel() - good.numel(),
            Sum = good.sum().item<double>(),
            Norm = good.norm().item<double>(),
            Sample = Convert.ToBase64String(Pack(sample, isFloat, tensor.dtype == torch.ScalarType.Float64)),
        };
    }

    /// <summary>The sample's values.</summary>
    public double[] SampleValues()
    {
        var bytes = Convert.FromBase64String(Sample).AsSpan();
        var isSingle = DType is "float32" or "float16" or "bfloat16";
        var values = new double[bytes.Length / (isSingle ? 4 : 8)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = isSingle ? BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..])
                : DType == "float64" ? BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..])
                : BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 * i)..]);
        }

        return values;
    }

    private static byte[] Pack(torch.Tensor sample, bool isFloat, bool isDouble) => !isFloat
        ? sample.to(torch.ScalarType.Int64).bytes.ToArray()
        : sample.to(isDouble ? torch.ScalarType.Float64 : torch.ScalarType.Float32).bytes.ToArray();

    // The recorder has the same sequence.
    private static long[] Positions(long count) => count <= Samples
        ? [.. Enumerable.Range(0, (int)count).Select(i => (long)i)]
        : [.. Enumerable.Range(0, Samples).Select(i => (long)(unchecked(((ulong)i * 0x9E3779B97F4A7C15) + 0x1234567) % (ulong)count))];
}
