using System.Collections.Frozen;
using AutoTriton.Python.Syntax;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>An element type, such as <c>torch.float32</c>.</summary>
internal sealed class TorchDType : PyObject
{
    public static readonly PyClass Type = new PyClass("dtype", [], isNative: true, module: "torch")
        .Property("itemsize", self => Py.Int(((TorchDType)self).ItemSize))
        .Property("is_floating_point", self => Py.Bool(((TorchDType)self).IsFloatingPoint))
        .Property("is_complex", self => Py.Bool(((TorchDType)self).IsComplex))
        .Property("is_signed", self => Py.Bool(((TorchDType)self).Value is not (torch.ScalarType.Byte or torch.ScalarType.Bool)));

    private static readonly TorchDType[] All =
    [
        new("uint8", torch.ScalarType.Byte, 1), new("int8", torch.ScalarType.Int8, 1), new("int16", torch.ScalarType.Int16, 2, "short"),
        new("int32", torch.ScalarType.Int32, 4, "int"), new("int64", torch.ScalarType.Int64, 8, "long"), new("float16", torch.ScalarType.Float16, 2, "half"),
        new("float32", torch.ScalarType.Float32, 4, "float"), new("float64", torch.ScalarType.Float64, 8, "double"),
        new("complex64", torch.ScalarType.ComplexFloat32, 8, "cfloat"), new("complex128", torch.ScalarType.ComplexFloat64, 16, "cdouble"),
        new("bool", torch.ScalarType.Bool, 1), new("bfloat16", torch.ScalarType.BFloat16, 2),
        new("float8_e5m2", (torch.ScalarType)23, 1), new("float8_e4m3fn", (torch.ScalarType)24, 1),
        new("float8_e5m2fnuz", (torch.ScalarType)25, 1), new("float8_e4m3fnuz", (torch.ScalarType)26, 1),
    ];

    private static readonly FrozenDictionary<torch.ScalarType, TorchDType> ByValue = All.ToFrozenDictionary(type => type.Value);

    private readonly string? _alias;

    private TorchDType(string name, torch.ScalarType value, int itemSize, string? alias = null)
    {
        Name = name;
        Value = value;
        ItemSize = itemSize;
        _alias = alias;
    }

    public string Name { get; }

    public torch.ScalarType Value { get; }

    /// <summary>Bytes an element takes.</summary>
    public int ItemSize { get; }

    public bool IsFloatingPoint => Value is torch.ScalarType.Float16 or torch.ScalarType.Float32 or torch.ScalarType.Float64 or torch.ScalarType.BFloat16 || IsFloat8;

    /// <summary>Whether it is one of the 8-bit floats, which TorchSharp has no names for: libtorch's numbers stand for them.</summary>
    public bool IsFloat8 => (int)Value is >= 23 and <= 26;

    public bool IsComplex => Value is torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64;

    public override PyClass Class => Type;

    /// <summary>The names in the torch module, aliases included.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Names =>
        All.SelectMany(type => new[] { type.Name, type._alias }.OfType<string>().Select(name => KeyValuePair.Create(name, (object)type)));

    public static TorchDType Of(torch.ScalarType value) => ByValue.TryGetValue(value, out var type)
        ? type
        : throw HostFault.NotSupported($"tensors of type {value} are not supported");

    /// <summary>The type that a Python value names: a dtype, or Python's own <c>int</c>, <c>float</c>, <c>bool</c> and <c>complex</c>.</summary>
    public static bool TryOf(object value, out TorchDType type)
    {
        type = value switch
        {
            TorchDType named => named,
            PyClass { IsNative: true, Name: "float" } => Of(torch.ScalarType.Float64),
            PyClass { IsNative: true, Name: "int" } => Of(torch.ScalarType.Int64),
            PyClass { IsNative: true, Name: "bool" } => Of(torch.ScalarType.Bool),
            PyClass { IsNative: true, Name: "complex" } => Of(torch.ScalarType.ComplexFloat64),
            _ => null!,
        };
        return type is not null;
    }

    public override object? Compare(CompareOperator op, object other) => base.Compare(op, other) ?? op switch
    {
        CompareOperator.Equal => Py.False,
        CompareOperator.NotEqual => Py.True,
        _ => null,
    };

    public override string Repr() => $"torch.{Name}";
}
