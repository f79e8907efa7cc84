using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>Where the elements of a tensor lie in its storage.</summary>
internal static class TensorBytes
{
    /// <summary>Runs of bytes, from the storage's start, in the order of the elements.</summary>
    public static IEnumerable<(long Start, long Length)> Of(torch.Tensor tensor, TensorMemory memory)
    {
        var size = tensor.element_size();
        if (tensor.is_contiguous())
        {
            return [(memory.ByteOffset, tensor.numel() * size)];
        }

        return Runs(tensor.shape, tensor.stride(), memory.ByteOffset, size);
    }

    private static IEnumerable<(long Start, long Length)> Runs(long[] shape, long[] strides, long start, long size)
    {
        if (Array.Exists(shape, extent => extent == 0))
        {
            yield break;
        }

        var index = new long[shape.Length];
        while (true)
        {
            var at = start;
            for (var axis = 0; axis < shape.Length; axis++)
            {
                at += index[axis] * strides[axis] * size;
            }

            yield return (at, size);
            var next = shape.Length - 1;
            while (next >= 0 && ++index[next] == shape[next])
            {
                index[next--] = 0;
            }

            if (next < 0)
            {
                yield break;
            }
        }
    }
}
