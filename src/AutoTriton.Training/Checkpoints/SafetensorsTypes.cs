using static TorchSharp.torch;

namespace AutoTriton.Training.Checkpoints;

/// <summary>The dtypes of the safetensors format that TorchSharp has.</summary>
internal static class SafetensorsTypes
{
    private static readonly (string Name, ScalarType Type, int Bytes)[] All =
    [
        ("F64", ScalarType.Float64, 8), ("F32", ScalarType.Float32, 4), ("F16", ScalarType.Float16, 2), ("BF16", ScalarType.BFloat16, 2),
        ("I64", ScalarType.Int64, 8), ("I32", ScalarType.Int32, 4), ("I16", ScalarType.Int16, 2), ("I8", ScalarType.Int8, 1),
        ("U8", ScalarType.Byte, 1), ("BOOL", ScalarType.Bool, 1),
    ];

    /// <summary>A dtype by its name in a file; null where it is not known.</summary>
    public static (ScalarType Type, int Bytes)? Of(string name)
    {
        var found = Array.Find(All, entry => entry.Name == name);
        return found.Name is null ? null : (found.Type, found.Bytes);
    }

    /// <summary>The name of a dtype in a file.</summary>
    /// <exception cref="NotSupportedException">The format or TorchSharp lacks it.</exception>
    public static string NameOf(ScalarType type) =>
        Array.Find(All, entry => entry.Type == type).Name ?? throw new NotSupportedException($"Tensors of dtype {type} cannot be written; convert them first.");
}
