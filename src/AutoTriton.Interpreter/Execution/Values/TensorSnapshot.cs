using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>A tensor's values, dtype, shape and device. Its memory is freed when nothing holds it any more.</summary>
internal sealed class TensorSnapshot : Snapshot
{
    private readonly torch.Tensor _value;
    private readonly bool _requiresGradient;

    public TensorSnapshot(PyTensor tensor)
    {
        tensor.Arena.Storages.Read("return", tensor.Value);
        using var scope = torch.no_grad();
        using var detached = tensor.Value.detach();
        _value = detached.clone();
        Device = tensor.Device;
        Bytes = _value.numel() * _value.element_size();
        _requiresGradient = tensor.Value.requires_grad;
        GC.KeepAlive(tensor);
    }

    public TorchDevice Device { get; }

    /// <summary>The bytes of its elements.</summary>
    public long Bytes { get; }

    /// <summary>Reads the tensor. The snapshot, and with it the tensor, lives until that is done: TorchSharp does not keep a tensor alive while libtorch reads it.</summary>
    public T Read<T>(Func<torch.Tensor, T> read)
    {
        var result = read(_value);
        GC.KeepAlive(this);
        return result;
    }

    protected override object Make(Dictionary<Snapshot, object> made)
    {
        var copy = _value.clone();
        if (_requiresGradient)
        {
            copy.requires_grad_(true);
        }

        GC.KeepAlive(this);
        return TensorArena.Of(World.Current).Adopt(copy, Device);
    }
}
