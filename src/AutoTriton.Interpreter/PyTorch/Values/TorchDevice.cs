using System.Globalization;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>A device. There is one memory here; <c>cuda</c> is accepted and is a name that tensors carry.</summary>
internal sealed class TorchDevice : PyObject
{
    public static readonly PyClass Type = Make();
    public static readonly TorchDevice Cpu = new("cpu", null);
    public static readonly TorchDevice Cuda = new("cuda", 0);
    public static readonly TorchDevice Meta = new("meta", null);

    private TorchDevice(string kind, long? index)
    {
        Kind = kind;
        Index = index;
    }

    /// <summary><c>cpu</c>, <c>cuda</c> or <c>meta</c>.</summary>
    public string Kind { get; }

    public long? Index { get; }

    public bool IsCuda => Kind == "cuda";

    public override PyClass Class => Type;

    /// <summary>The device that a Python value names: a device, a string such as <c>cuda:0</c>, or an index of a GPU.</summary>
    public static TorchDevice Of(object value) => value switch
    {
        TorchDevice device => device,
        string text => Parse(text),
        long index => OfIndex("cuda", index),
        _ => throw Raise.TypeError($"device must be a torch.device, str or int, not {Ops.TypeName(value)}"),
    };

    /// <summary>The device as tensors carry it: a GPU without an index is the first.</summary>
    public TorchDevice Resolved => IsCuda && Index is null ? Cuda : this;

    public override object? Compare(CompareOperator op, object other) => op switch
    {
        CompareOperator.Equal => Py.Bool(Equal(other)),
        CompareOperator.NotEqual => Py.Bool(!Equal(other)),
        _ => null,
    };

    public override int KeyHash() => HashCode.Combine(Kind, Index);

    public override string Repr() => Index is null ? $"device(type='{Kind}')" : $"device(type='{Kind}', index={Index})";

    public override string Str() => Index is null ? Kind : string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Index}");

    private bool Equal(object other) => other is TorchDevice device && device.Kind == Kind && device.Index == Index;

    private static TorchDevice Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 2 || parts[0] is not ("cpu" or "cuda" or "meta"))
        {
            throw parts[0] is "mps" or "xpu" or "hip" or "xla" or "npu"
                ? HostFault.NotSupported($"the device '{text}' is not available in the embedded executor")
                : Raise.RuntimeError($"Expected one of cpu, cuda, xpu, mps, meta device type at start of device string: {text}");
        }

        return parts.Length == 1 ? new TorchDevice(text, null)
            : long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? OfIndex(parts[0], index)
            : throw Raise.RuntimeError($"Invalid device string: '{text}'");
    }

    private static TorchDevice OfIndex(string kind, long index) => kind != "cuda" || index == 0
        ? new TorchDevice(kind, index)
        : throw Raise.RuntimeError("CUDA error: invalid device ordinal");

    private static PyClass Make()
    {
        var type = new PyClass("device", [], isNative: true, module: "torch")
        {
            Constructor = (_, arguments) => arguments.Count switch
            {
                1 => Of(arguments[0]),
                2 => OfIndex(Py.AsString(arguments[0]), Py.AsLong(arguments[1])),
                _ when arguments.TryGetNamed("type", out var kind) => arguments.TryGetNamed("index", out var index) && !Py.IsNone(index)
                    ? OfIndex(Py.AsString(kind), Py.AsLong(index))
                    : Of(kind),
                _ => throw Raise.TypeError("device() takes a type and an index"),
            },
        };
        return type
            .Property("type", self => ((TorchDevice)self).Kind)
            .Property("index", self => ((TorchDevice)self).Index is { } index ? Py.Int(index) : Py.None)
            .Method("__enter__", "self", a => a[0])
            .Method("__exit__", "self, *details", _ => Py.False);
    }
}
