using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>Where a tensor's memory lies.</summary>
/// <param name="Address">The first byte of the whole storage; 0 where it is empty.</param>
/// <param name="ByteLength">The length of the storage in bytes.</param>
/// <param name="ByteOffset">Where the tensor's first element lies in it, in bytes.</param>
internal readonly record struct TensorMemory(nint Address, long ByteLength, long ByteOffset)
{
    /// <summary>Looks it up.</summary>
    public static TensorMemory Of(torch.Tensor tensor)
    {
        var storage = TensorStorage.Of(tensor);
        return new TensorMemory(storage.Address, storage.ByteLength, tensor.storage_offset() * tensor.element_size());
    }
}
