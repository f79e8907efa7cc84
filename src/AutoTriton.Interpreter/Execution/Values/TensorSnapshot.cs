using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>A tensor's values, dtype, shape and device. Its memory is freed when nothing holds it any more.</summary>
internal sealed class TensorSnapshot : Snapshot
{
    private readonly bool _requiresGradient;

    public TensorSnapshot(PyTensor tensor)
    {
        using var scope = torch.no_grad();
        using var detached = tensor.Value.detach();
        Value = detached.clone();
        Device = tensor.Device;
        _requiresGradient = tensor.Value.requires_grad;
    }

    ~TensorSnapshot() => Value.Dispose();

    public torch.Tensor Value { get; }

    public TorchDevice Device { get; }

    protected override object Make(Dictionary<Snapshot, object> made)
    {
        var copy = Value.clone();
        if (_requiresGradient)
        {
            copy.requires_grad_(true);
        }

        GC.KeepAlive(this);
        return TensorArena.Of(World.Current).Adopt(copy, Device);
    }
}
