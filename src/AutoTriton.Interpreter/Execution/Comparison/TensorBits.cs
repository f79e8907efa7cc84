using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Comparison;

/// <summary>Exact comparison of tensors.</summary>
internal static class TensorBits
{
    /// <summary>Whether shape, dtype and every bit agree; NaN equals NaN of the same bits.</summary>
    public static bool Equal(torch.Tensor left, torch.Tensor right)
    {
        if (left.dtype != right.dtype || !left.shape.AsSpan().SequenceEqual(right.shape))
        {
            return false;
        }

        using var scope = torch.no_grad();
        using var a = Plain(left);
        using var b = Plain(right);
        return a.bytes.SequenceEqual(b.bytes);
    }

    /// <summary>A dense copy or alias without history.</summary>
    public static torch.Tensor Plain(torch.Tensor tensor)
    {
        using var detached = tensor.detach();
        using var resolved = detached.is_complex() ? torch.view_as_real(detached) : detached.alias();
        return resolved.contiguous();
    }
}
