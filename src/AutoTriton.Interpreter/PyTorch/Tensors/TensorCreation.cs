using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>Tensors from Python values.</summary>
internal static class TensorCreation
{
    /// <summary>A tensor of numbers or nested sequences of them, as <c>torch.tensor</c> makes it.</summary>
    public static PyTensor Of(object data, torch.ScalarType? type, TorchDevice? device, bool requiresGradient = false)
    {
        var arena = TensorArena.Current;
        var place = (device ?? DefaultDevice.Current).Resolved;
        if (OfArray(data) is { } source)
        {
            var copy = OperatorCall.Guarded(() =>
            {
                using var plain = source.Value.detach();
                return type is { } wanted ? plain.to(wanted, copy: true) : plain.clone();
            });
            copy.requires_grad = requiresGradient;
            return arena.Adopt(copy, device ?? source.Device);
        }

        var elements = new NestedElements();
        elements.Read(data, 0);
        var made = OperatorCall.Guarded(() => elements.ToTensor(type ?? elements.Inferred));
        made.requires_grad = requiresGradient;
        return arena.Adopt(made, place);
    }

    /// <summary>A tensor, or the tensor inside an array of NumPy's; null for anything else.</summary>
    public static PyTensor? OfArray(object value) =>
        value as PyTensor ?? (value is PyInstance && Ops.TryGetAttribute(value, "__tensor__", out var inside) ? inside as PyTensor : null);

    /// <summary>A number as a tensor without dimensions, of a type that does not widen the tensor it meets.</summary>
    public static PyTensor Scalar(object number, PyTensor like)
    {
        var isWhole = number is long or bool;
        torch.ScalarType? type = isWhole || TorchDType.Of(like.Value.dtype).IsFloatingPoint ? like.Value.dtype : null;
        return Of(number, type == torch.ScalarType.Bool ? null : type, like.Device);
    }

    /// <summary><c>torch.Tensor(...)</c>: sizes give memory without values, a sequence gives its values as float32.</summary>
    public static object Construct(PyClass type, CallArguments arguments)
    {
        if (arguments.Count == 1 && arguments[0] is not long)
        {
            return arguments[0] as PyTensor ?? Of(arguments[0], torch.ScalarType.Float32, null);
        }

        return TensorOperators.Call("empty", new PyTuple(arguments.Positional));
    }

    /// <summary><c>nn.Parameter(data, requires_grad=True)</c>: the same memory, as a leaf.</summary>
    public static object ConstructParameter(PyClass type, CallArguments arguments)
    {
        var bound = ParameterSignature.Bind("Parameter", arguments);
        if (bound[0] is not PyTensor data)
        {
            throw Raise.TypeError($"Parameter() expects a tensor, not {Ops.TypeName(bound[0])}");
        }

        var leaf = OperatorCall.Guarded(data.Value.detach);
        OperatorCall.Guarded(() => leaf.requires_grad = bound.Bool(1));
        return data.Arena.Adopt(leaf, data.Device, of: data, TensorClass.Parameter);
    }

    private static readonly Signature ParameterSignature = Signature.Parse("data, requires_grad=True");
}
