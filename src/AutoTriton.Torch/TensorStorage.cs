using System.Runtime.InteropServices;
using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>The memory behind a tensor on the CPU, which views of it share.</summary>
/// <param name="Address">The first byte; 0 where there is none.</param>
/// <param name="ByteLength">The length in bytes.</param>
public readonly partial record struct TensorStorage(nint Address, long ByteLength)
{
    private const string Library = "LibTorchSharp";

    /// <summary>Looks it up, whatever the element type and strides.</summary>
    /// <param name="tensor">The tensor; it must stay alive for as long as the memory is used.</param>
    /// <returns>The memory.</returns>
    public static TensorStorage Of(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var handle = tensor.Handle;
        var length = (long)ByteLengthOf(handle);
        var address = length == 0 ? 0 : AddressOf(handle);
        GC.KeepAlive(tensor);
        return new TensorStorage(address, length);
    }

    [LibraryImport(Library, EntryPoint = "THSStorage_data_ptr")]
    private static partial nint AddressOf(nint tensor);

    [LibraryImport(Library, EntryPoint = "THSStorage_nbytes")]
    private static partial ulong ByteLengthOf(nint tensor);
}
