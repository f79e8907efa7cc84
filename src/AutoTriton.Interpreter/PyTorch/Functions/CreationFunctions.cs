using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>Functions of <c>torch</c> that make tensors from Python values.</summary>
internal static class CreationFunctions
{
    private static readonly (string Name, torch.ScalarType Type)[] Legacy =
    [
        ("FloatTensor", torch.ScalarType.Float32), ("DoubleTensor", torch.ScalarType.Float64), ("HalfTensor", torch.ScalarType.Float16), ("IntTensor", torch.ScalarType.Int32),
        ("LongTensor", torch.ScalarType.Int64), ("BoolTensor", torch.ScalarType.Bool), ("ByteTensor", torch.ScalarType.Byte), ("ShortTensor", torch.ScalarType.Int16),
    ];

    public static IEnumerable<KeyValuePair<string, object>> Names => Functions.Concat(Legacy.Select(entry => KeyValuePair.Create(entry.Name, (object)LegacyType(entry.Name, entry.Type))));

    private static Dictionary<string, object> Functions { get; } = new(StringComparer.Ordinal)
    {
        ["tensor"] = PyBuiltin.Of("tensor", "data, *, dtype=None, device=None, requires_grad=False, pin_memory=False", a =>
            TensorCreation.Of(a[0], TypeOf(a[1]), a.IsNone(2) ? null : TorchDevice.Of(a[2]), a.Bool(3))),
        ["as_tensor"] = PyBuiltin.Of("as_tensor", "data, dtype=None, device=None", AsTensor),
        ["asarray"] = PyBuiltin.Of("asarray", "data, *, dtype=None, device=None, copy=None, requires_grad=False", AsTensor),
        ["scalar_tensor"] = PyBuiltin.Of("scalar_tensor", "s, *, dtype=None, device=None", a =>
            TensorCreation.Of(a[0], TypeOf(a[1]) ?? DefaultType.Current, a.IsNone(2) ? null : TorchDevice.Of(a[2]))),
        ["set_default_device"] = PyBuiltin.Of("set_default_device", "device", a =>
        {
            DefaultDevice.Of(World.Current).Value = a.IsNone(0) ? TorchDevice.Cpu : TorchDevice.Of(a[0]).Resolved;
            return Py.None;
        }),
        ["get_default_device"] = PyBuiltin.Of("get_default_device", "", _ => DefaultDevice.Current),
        ["get_default_dtype"] = PyBuiltin.Of("get_default_dtype", "", _ => TorchDType.Of(DefaultType.Current)),
        ["set_default_dtype"] = PyBuiltin.Of("set_default_dtype", "d", a => SetDefault(TorchDType.TryOf(a[0], out var type) && type.Value == DefaultType.Current)),
        ["set_default_tensor_type"] = PyBuiltin.Of("set_default_tensor_type", "t", a => SetDefault(a[0] is string name && name.EndsWith(".FloatTensor", StringComparison.Ordinal))),
    };

    private static torch.ScalarType? TypeOf(object value) =>
        TorchDType.TryOf(value, out var type) ? type.Value
        : Py.IsNone(value) ? null
        : throw Raise.TypeError($"dtype must be torch.dtype, not {Ops.TypeName(value)}");

    private static PyTensor AsTensor(BoundArguments arguments)
    {
        var device = arguments.IsNone(2) ? null : TorchDevice.Of(arguments[2]);
        return TensorCreation.OfArray(arguments[0]) is { } tensor
            ? TensorConversions.Convert(tensor, TypeOf(arguments[1]), device, copy: false)
            : TensorCreation.Of(arguments[0], TypeOf(arguments[1]), device);
    }

    private static PySingleton SetDefault(bool isFloat32) => isFloat32
        ? Py.None
        : throw HostFault.NotSupported("a default dtype other than torch.float32 is not available in the embedded executor");

    private static PyClass LegacyType(string name, torch.ScalarType type) => new(name, [TensorClass.Type], isNative: true, module: "torch")
    {
        Constructor = (_, arguments) => arguments.Count == 1 && arguments[0] is not long
            ? TensorCreation.Of(arguments[0], type, null)
            : TensorOperators.Call("empty", new PyTuple(arguments.Positional)) is PyTensor empty ? TensorConversions.Convert(empty, type, null, copy: false) : Py.None,
    };
}
