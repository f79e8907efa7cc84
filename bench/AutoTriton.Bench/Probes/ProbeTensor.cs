using System.Text.Json;
using AutoTriton.Bench.Launches;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Bench.Probes;

/// <summary>A tensor among the arguments of a probe; it is contiguous.</summary>
/// <param name="DType">Its element type.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Before">Its bytes before the launch.</param>
internal sealed record ProbeTensor(TritonDType DType, long[] Shape, byte[] Before)
{
    private static readonly TritonDType?[] Noted =
    [
        null, TritonDType.Int1, TritonDType.Int8, TritonDType.Int16, TritonDType.Int32, TritonDType.Int64, TritonDType.UInt8, TritonDType.UInt16, TritonDType.UInt32,
        TritonDType.UInt64, TritonDType.Float16, TritonDType.BFloat16, TritonDType.Float32, TritonDType.Float64, TritonDType.Float8E4M3, TritonDType.Float8E5M2,
    ];

    /// <summary>The tensors of a probe by parameter name.</summary>
    public static Dictionary<string, ProbeTensor> Of(Probe probe) => probe.Arguments
        .Where(argument => argument.Value.TryGetProperty("tensor", out _))
        .ToDictionary(argument => argument.Key, argument => Read(argument.Value.GetProperty("tensor")));

    /// <summary>Reads one.</summary>
    public static ProbeTensor Read(JsonElement tensor)
    {
        var name = tensor.GetProperty("dtype").GetString()!;
        return TritonDTypeNames.TryParseTriton(name, out var dtype)
            ? new ProbeTensor(dtype, [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())], tensor.GetProperty("data").GetBytesFromBase64())
            : throw new InvalidDataException($"The recording names the dtype {name}.");
    }

    /// <summary>The first difference of a probe's tensors from what was recorded, or null.</summary>
    public static string? Difference(Probe probe, Dictionary<string, ProbeTensor> tensors, Func<string, byte[]> bytes, bool usedTf32)
    {
        foreach (var (name, tensor) in tensors)
        {
            var expected = probe.Recorded.After.TryGetValue(name, out var after) ? after : tensor.Before;
            var storage = new RecordedStorage(tensor.Before, expected, tensor.DType.TorchName()!);
            if (StorageComparison.Difference(storage, bytes(name), usedTf32, ComputedAs(probe, name)) is { } difference)
            {
                return $"{name}: {difference}";
            }
        }

        return null;
    }

    /// <summary>Probes store results in wide tensors and note the dtype, in the order of <c>CODES</c> in <c>probe.py</c>.</summary>
    private static TritonDType? ComputedAs(Probe probe, string name) =>
        (probe.Recorded.After.TryGetValue(name.Replace("_ptr", "_code", StringComparison.Ordinal), out var code) || probe.Recorded.After.TryGetValue("code_ptr", out code)) && code is [var number, 0, 0, 0] && number < Noted.Length
            ? Noted[number]
            : null;
}
