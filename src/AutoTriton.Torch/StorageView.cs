using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>The memory of a tensor as a tensor of another element type: what <c>Tensor.view(dtype)</c> needs, which neither TorchSharp nor TorchScript has.</summary>
public static partial class StorageView
{
    private const string Library = "LibTorchSharp";
    private const int Cpu = 0;

    // libtorch frees by address alone; every view of an address has put one holder here.
    private static readonly ConcurrentDictionary<nint, ConcurrentBag<torch.Tensor>> Holders = new();

    /// <summary>Shows the whole storage of a tensor, from its first byte on, as a flat tensor of another element type. Nothing is copied; the storage lives as long as either.</summary>
    /// <param name="tensor">A tensor on the CPU.</param>
    /// <param name="type">The element type.</param>
    /// <param name="elementSize">Its size in bytes.</param>
    /// <returns>The view, which belongs to the caller; trailing bytes that fill no element are left out. It records no gradients.</returns>
    public static unsafe torch.Tensor Of(torch.Tensor tensor, torch.ScalarType type, int elementSize)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(elementSize);
        var storage = TensorStorage.Of(tensor);
        var count = storage.ByteLength / elementSize;
        if (count == 0)
        {
            return torch.empty([0], dtype: type);
        }

        // A handle of its own on the storage, that stays when the caller's tensor is freed.
        var holder = tensor.detach();
        Holders.GetOrAdd(storage.Address, static _ => []).Add(holder);
        var handle = New(storage.Address, &Release, &count, 1, (sbyte)type, (sbyte)type, Cpu, -1, 0);
        if (handle == 0)
        {
            Drop(storage.Address);
            torch.CheckForErrors();
        }

        return torch.Tensor.UnsafeCreateTensor(handle);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint address) => Drop(address);

    private static void Drop(nint address)
    {
        if (Holders.TryGetValue(address, out var holders) && holders.TryTake(out var holder))
        {
            holder.Dispose();
        }
    }

    [LibraryImport(Library, EntryPoint = "THSTensor_new")]
    private static unsafe partial nint New(
        nint data, delegate* unmanaged[Cdecl]<nint, void> deleter, long* sizes, int count, sbyte scalarType, sbyte dtype, int deviceType, int deviceIndex, byte requiresGradient);
}
