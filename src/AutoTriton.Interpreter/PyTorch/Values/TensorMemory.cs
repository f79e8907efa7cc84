using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>Where a tensor's memory lies.</summary>
/// <param name="Address">The first byte of the whole storage; 0 where it is empty.</param>
/// <param name="ByteLength">The length of the storage in bytes.</param>
/// <param name="ByteOffset">Where the tensor's first element lies in it, in bytes.</param>
internal readonly record struct TensorMemory(nint Address, long ByteLength, long ByteOffset)
{
    private static readonly TorchOperator AsOctets = TorchOperators.Get("view.dtype");

    /// <summary>Looks it up.</summary>
    /// <remarks>TorchSharp gives an address for contiguous tensors only and a storage for plain element types only, so both are asked of a one-element alias.</remarks>
    public static unsafe TensorMemory Of(torch.Tensor tensor)
    {
        using var scope = torch.no_grad();
        using var plain = tensor.detach();
        var offset = plain.storage_offset();
        if (plain.numel() == 0 && offset == 0)
        {
            return new TensorMemory(0, 0, 0);
        }

        using var first = plain.as_strided([1], [1], 0);
        using var octets = (torch.Tensor)AsOctets.Invoke(first, torch.ScalarType.Byte)!;
        using var storage = octets.storage<byte>();
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(octets.bytes));
        return new TensorMemory(address, (long)storage.nbytes(), offset * plain.element_size());
    }
}
