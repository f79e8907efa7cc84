using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary><c>Tensor.view(dtype)</c>: the same memory as elements of another type, of another size too, by PyTorch's rules.</summary>
internal static class TensorReinterpretation
{
    public static PyTensor As(PyTensor tensor, TorchDType target)
    {
        var value = tensor.Value;
        if (value.requires_grad && torch.is_grad_enabled() && target.Value != value.dtype)
        {
            throw HostFault.NotSupported("Tensor.view(dtype) of a tensor that records gradients is not available in the embedded executor");
        }

        if (target.Value == value.dtype)
        {
            return (PyTensor)TensorOperators.Call("view_as", tensor, tensor);
        }

        tensor.Arena.CountCall("view");
        var (shape, strides, offset) = Layout(value, target.ItemSize, target);
        var made = OperatorCall.Guarded(() =>
        {
            using var whole = StorageView.Of(value, target.Value, target.ItemSize);
            return (torch.Tensor)TorchOperators.Get("as_strided").Invoke(whole, shape, strides, offset)!;
        });
        tensor.Charge.IsPinned = true;
        GC.KeepAlive(tensor);
        return tensor.Arena.Adopt(made, tensor.Device, of: tensor);
    }

    private static (long[] Shape, long[] Strides, long Offset) Layout(torch.Tensor value, int size, TorchDType target)
    {
        var (shape, strides, offset) = (value.shape, value.stride(), value.storage_offset());
        var old = (int)value.element_size();
        if (size == old)
        {
            return (shape, strides, offset);
        }

        var words = $"to view {TorchDType.Of(value.dtype).Repr()} as {target.Repr()} (different element sizes)";
        if (shape.Length == 0)
        {
            throw Raise.RuntimeError($"self.dim() cannot be 0 {words}");
        }

        if (strides[^1] != 1)
        {
            throw Raise.RuntimeError($"self.stride(-1) must be 1 {words}, but got {strides[^1]}");
        }

        if (size < old)
        {
            var parts = old / size;
            shape[^1] *= parts;
            return (shape, [.. strides[..^1].Select(stride => stride * parts), 1], offset * parts);
        }

        var joined = size / old;
        if (shape[^1] % joined != 0 || offset % joined != 0 || strides[..^1].Any(stride => stride % joined != 0))
        {
            throw Raise.RuntimeError($"self.size(-1), self.storage_offset() and the other strides must be divisible by {joined} {words}");
        }

        shape[^1] /= joined;
        return (shape, [.. strides[..^1].Select(stride => stride / joined), 1], offset / joined);
    }
}
