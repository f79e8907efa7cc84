using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>The tensors among a call's arguments.</summary>
internal readonly struct TensorInputs(List<PyTensor> tensors)
{
    /// <summary>All of them, in their order.</summary>
    public IReadOnlyList<PyTensor> All => tensors;

    /// <summary>The first, or null.</summary>
    public PyTensor? First => tensors.Count > 0 ? tensors[0] : null;

    public static TensorInputs Of(in CallArguments arguments)
    {
        var tensors = new List<PyTensor>();
        foreach (var value in arguments.Positional)
        {
            Collect(value, tensors);
        }

        foreach (var value in arguments.Named)
        {
            Collect(value, tensors);
        }

        return new TensorInputs(tensors);
    }

    /// <summary>The device that the result is shown on: that of the tensors, which must be one; numbers without dimensions may lie anywhere. Null where there is no tensor.</summary>
    public TorchDevice? Device(OperatorSchema schema)
    {
        TorchDevice? found = null;
        foreach (var tensor in tensors)
        {
            if (tensor.Value.dim() == 0 && tensors.Count > 1)
            {
                continue;
            }

            if (found is not null && found.Kind != tensor.Device.Kind && !schema.Name.StartsWith("copy", StringComparison.Ordinal) && !schema.Name.StartsWith("index", StringComparison.Ordinal))
            {
                throw Raise.RuntimeError($"Expected all tensors to be on the same device, but found at least two devices, {found.Str()} and {tensor.Device.Str()}!");
            }

            found ??= tensor.Device;
        }

        return found ?? (tensors.Count > 0 ? tensors[0].Device : null);
    }

    private static void Collect(object value, List<PyTensor> tensors)
    {
        switch (value)
        {
            case PyTensor tensor:
                tensors.Add(tensor);
                break;
            case PyList list:
                tensors.AddRange(list.Items.OfType<PyTensor>());
                break;
            case PyTuple tuple:
                tensors.AddRange(tuple.Items.OfType<PyTensor>());
                break;
        }
    }
}
