using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>Changes of element type and device.</summary>
internal static class TensorConversions
{
    private static readonly (string Name, torch.ScalarType Type)[] Casts =
    [
        ("float", torch.ScalarType.Float32), ("double", torch.ScalarType.Float64), ("half", torch.ScalarType.Float16), ("bfloat16", torch.ScalarType.BFloat16),
        ("int", torch.ScalarType.Int32), ("long", torch.ScalarType.Int64), ("short", torch.ScalarType.Int16), ("char", torch.ScalarType.Int8),
        ("byte", torch.ScalarType.Byte), ("bool", torch.ScalarType.Bool), ("cfloat", torch.ScalarType.ComplexFloat32), ("cdouble", torch.ScalarType.ComplexFloat64),
    ];

    private static readonly Dictionary<string, torch.ScalarType> Legacy = new(StringComparer.Ordinal)
    {
        ["torch.FloatTensor"] = torch.ScalarType.Float32,
        ["torch.DoubleTensor"] = torch.ScalarType.Float64,
        ["torch.HalfTensor"] = torch.ScalarType.Float16,
        ["torch.IntTensor"] = torch.ScalarType.Int32,
        ["torch.LongTensor"] = torch.ScalarType.Int64,
        ["torch.BoolTensor"] = torch.ScalarType.Bool,
    };

    public static void Define(PyClass type)
    {
        foreach (var (name, target) in Casts)
        {
            type.Method(name, "self, memory_format=None", a => Convert((PyTensor)a[0], target, null, copy: false));
        }

        type.Method("to", "self, *targets, dtype=None, device=None, other=None, non_blocking=False, copy=False, memory_format=None", To)
            .Method("type", "self, dtype=None, non_blocking=False", CastOrName)
            .Method("type_as", "self, other", a => Convert((PyTensor)a[0], ((PyTensor)a[1]).Value.dtype, ((PyTensor)a[1]).Device, copy: false))
            .Method("cuda", "self, device=None, non_blocking=False, memory_format=None", a => Convert((PyTensor)a[0], null, a.IsNone(1) ? TorchDevice.Cuda : TorchDevice.Of(a[1]), copy: false))
            .Method("cpu", "self, memory_format=None", a => Convert((PyTensor)a[0], null, TorchDevice.Cpu, copy: false));
    }

    /// <summary>Converts; the tensor itself where there is nothing to do.</summary>
    public static PyTensor Convert(PyTensor tensor, torch.ScalarType? type, TorchDevice? device, bool copy, long? memoryFormat = null)
    {
        var target = (device ?? tensor.Device).Resolved;
        if (target.Kind == "meta")
        {
            throw HostFault.NotSupported("the meta device is not available in the embedded executor");
        }

        var moves = target.Kind != tensor.Device.Kind;
        var casts = type is not null && type != tensor.Value.dtype;
        if (!moves && !casts && !copy && memoryFormat is null)
        {
            return tensor;
        }

        tensor.Arena.CountCall("to");
        tensor.Arena.Reserve((double)tensor.Value.numel() * tensor.Value.element_size());
        var holdsNothing = !tensor.Arena.Storages.IsEmpty && tensor.Arena.Storages.IsUnwritten(tensor.Value);
        var made = OperatorCall.Guarded(() => casts ? tensor.Value.to(type!.Value, copy: true) : tensor.Value.clone());
        if (memoryFormat is { } format)
        {
            using var dense = made;
            made = OperatorCall.Guarded(() => (torch.Tensor)TorchOperators.Get("contiguous").Invoke(dense, format)!);
        }

        var result = tensor.Arena.Adopt(made, target);
        if (holdsNothing)
        {
            MemoryUse.NoteUnwritten(tensor.Arena, result);
        }

        return result;
    }

    private static object To(BoundArguments arguments)
    {
        var tensor = (PyTensor)arguments[0];
        var (type, device) = Targets((PyTuple)arguments[1], arguments["dtype"], arguments["device"], arguments["other"]);
        var format = arguments["memory_format"] is TorchMemoryFormat { Number: > 1 } given ? given.Number : (long?)null;
        var copy = Ops.Truth(arguments["copy"]) || (((PyTuple)arguments[1]).Items is [.., bool, true]);
        return Convert(tensor, type, device, copy, format);
    }

    /// <summary>What <c>to(...)</c> names: a type, a device, both, or a tensor that has them.</summary>
    public static (torch.ScalarType? Type, TorchDevice? Device) Targets(PyTuple given, object dtype, object device, object other)
    {
        torch.ScalarType? type = TorchDType.TryOf(dtype, out var named) ? named.Value : null;
        var place = Py.IsNone(device) ? null : TorchDevice.Of(device);
        foreach (var item in given.Items.Append(other))
        {
            switch (item)
            {
                case PyTensor like:
                    (type, place) = (like.Value.dtype, like.Device);
                    break;
                case TorchDevice or string or long:
                    place = TorchDevice.Of(item);
                    break;
                case bool:
                    break;
                case var _ when TorchDType.TryOf(item, out var target):
                    type = target.Value;
                    break;
                case var _ when !Py.IsNone(item):
                    throw Raise.TypeError($"to() received an invalid combination of arguments - got ({Ops.TypeName(item)})");
            }
        }

        return (type, place);
    }

    private static object CastOrName(BoundArguments arguments)
    {
        var tensor = (PyTensor)arguments[0];
        if (arguments.IsNone(1))
        {
            var name = Casts.First(cast => cast.Type == tensor.Value.dtype).Name;
            var shown = name switch
            {
                "bfloat16" => "BFloat16",
                "cfloat" => "ComplexFloat",
                "cdouble" => "ComplexDouble",
                _ => char.ToUpperInvariant(name[0]) + name[1..],
            };
            return $"torch.{(tensor.Device.IsCuda ? "cuda." : "")}{shown}Tensor";
        }

        if (arguments[1] is string text)
        {
            var isCuda = text.Contains(".cuda.", StringComparison.Ordinal);
            return Legacy.TryGetValue(text.Replace(".cuda", "", StringComparison.Ordinal), out var named)
                ? Convert(tensor, named, isCuda ? TorchDevice.Cuda : null, copy: false)
                : throw Raise.ValueError($"invalid type: '{text}'");
        }

        return TorchDType.TryOf(arguments[1], out var target)
            ? Convert(tensor, target.Value, null, copy: false)
            : throw Raise.TypeError("dtype must be a type, str, or dtype object");
    }
}
