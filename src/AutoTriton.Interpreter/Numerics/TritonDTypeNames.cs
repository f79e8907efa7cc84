using System.Collections.Frozen;

namespace AutoTriton.Interpreter.Numerics;

/// <summary>Names of the element types: Triton's short ones (<c>fp32</c>), its attributes (<c>float32</c> of <c>tl.float32</c>) and PyTorch's.</summary>
public static class TritonDTypeNames
{
    private static readonly (TritonDType DType, string Short, string Attribute, string? Torch)[] All =
    [
        (TritonDType.Int1, "i1", "int1", "bool"),
        (TritonDType.Int8, "i8", "int8", "int8"),
        (TritonDType.Int16, "i16", "int16", "int16"),
        (TritonDType.Int32, "i32", "int32", "int32"),
        (TritonDType.Int64, "i64", "int64", "int64"),
        (TritonDType.UInt8, "u8", "uint8", "uint8"),
        (TritonDType.UInt16, "u16", "uint16", "uint16"),
        (TritonDType.UInt32, "u32", "uint32", "uint32"),
        (TritonDType.UInt64, "u64", "uint64", "uint64"),
        (TritonDType.Float8E4M3, "fp8e4nv", "float8e4nv", "float8_e4m3fn"),
        (TritonDType.Float8E5M2, "fp8e5", "float8e5", "float8_e5m2"),
        (TritonDType.Float8E4B15, "fp8e4b15", "float8e4b15", null),
        (TritonDType.Float8E4B8, "fp8e4b8", "float8e4b8", "float8_e4m3fnuz"),
        (TritonDType.Float8E5B16, "fp8e5b16", "float8e5b16", "float8_e5m2fnuz"),
        (TritonDType.Float16, "fp16", "float16", "float16"),
        (TritonDType.BFloat16, "bf16", "bfloat16", "bfloat16"),
        (TritonDType.Float32, "fp32", "float32", "float32"),
        (TritonDType.Float64, "fp64", "float64", "float64"),
    ];

    private static readonly FrozenDictionary<string, TritonDType> ByTritonName =
        All.Select(entry => KeyValuePair.Create(entry.Short, entry.DType))
            .Concat(All.Select(entry => KeyValuePair.Create(entry.Attribute, entry.DType)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TritonDType> ByTorchName =
        All.Where(entry => entry.Torch is not null)
            .Select(entry => KeyValuePair.Create(entry.Torch!, entry.DType))
            .Concat([
                KeyValuePair.Create("half", TritonDType.Float16),
                KeyValuePair.Create("float", TritonDType.Float32),
                KeyValuePair.Create("double", TritonDType.Float64),
                KeyValuePair.Create("short", TritonDType.Int16),
                KeyValuePair.Create("int", TritonDType.Int32),
                KeyValuePair.Create("long", TritonDType.Int64),
            ])
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The short name, as Triton prints it and as signatures and <c>str(dtype)</c> show it: <c>fp32</c>, <c>bf16</c>, <c>i1</c>.</summary>
    public static string TritonName(this TritonDType dtype) => All[(int)dtype].Short;

    /// <summary>The name of the attribute of <c>triton.language</c>: <c>float32</c>, <c>bfloat16</c>, <c>int1</c>.</summary>
    public static string TritonAttribute(this TritonDType dtype) => All[(int)dtype].Attribute;

    /// <summary>The name of the same type in PyTorch, without the <c>torch.</c>; null where PyTorch has none.</summary>
    public static string? TorchName(this TritonDType dtype) => All[(int)dtype].Torch;

    /// <summary>Reads a short name or an attribute name of Triton.</summary>
    /// <returns>Whether the name is one.</returns>
    public static bool TryParseTriton(string name, out TritonDType dtype) => ByTritonName.TryGetValue(name, out dtype);

    /// <summary>Reads PyTorch's name of a type, with or without the <c>torch.</c>, aliases such as <c>half</c> included.</summary>
    /// <returns>Whether the name is one of a type that Triton has too.</returns>
    public static bool TryParseTorch(string name, out TritonDType dtype)
    {
        ArgumentNullException.ThrowIfNull(name);
        const string Prefix = "torch.";
        return ByTorchName.TryGetValue(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name, out dtype);
    }
}
