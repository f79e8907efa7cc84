using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Comparison;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>Compares whole storages as launches left them.</summary>
internal static class BufferComparer
{
    private static readonly Dictionary<string, torch.ScalarType> Types = new(StringComparer.Ordinal)
    {
        ["float64"] = torch.ScalarType.Float64,
        ["float32"] = torch.ScalarType.Float32,
        ["float16"] = torch.ScalarType.Float16,
        ["bfloat16"] = torch.ScalarType.BFloat16,
        ["int64"] = torch.ScalarType.Int64,
        ["int32"] = torch.ScalarType.Int32,
        ["int16"] = torch.ScalarType.Int16,
        ["int8"] = torch.ScalarType.Int8,
        ["uint8"] = torch.ScalarType.Byte,
        ["bool"] = torch.ScalarType.Bool,
    };

    public static OutputComparison Compare(string name, TensorValue? actual, TensorValue expected, Tolerance tolerance, bool usedTf32)
    {
        if (actual is null)
        {
            return new OutputComparison(name, 0, false) { Difference = $"the launch has no tensor argument '{name}'" };
        }

        if (actual.Storage.Length != expected.Storage.Length)
        {
            return new OutputComparison(name, 0, false) { Difference = $"{name} has {actual.Storage.Length} bytes, expected {expected.Storage.Length}" };
        }

        // Types that libtorch cannot convert (8-bit floats and wide unsigned ones) are compared bit by bit.
        var type = Types.GetValueOrDefault(expected.DType, torch.ScalarType.Byte);
        using var a = Load(actual, type);
        using var b = Load(expected, type);
        return TensorComparer.Compare(name, 0, a, b, tolerance, usedTf32) with { DType = expected.DType };
    }

    private static torch.Tensor Load(TensorValue value, torch.ScalarType type)
    {
        var size = torch.empty([0], type).element_size();
        var tensor = torch.empty([value.Storage.Length / size], type);
        value.Storage.Span[..(int)(value.Storage.Length / size * size)].CopyTo(tensor.bytes);
        return tensor;
    }
}
