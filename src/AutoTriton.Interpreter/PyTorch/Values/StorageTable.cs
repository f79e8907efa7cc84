using AutoTriton.Interpreter.Kernels.Launching;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>
/// Which bytes of memory that was allocated without values (<c>torch.empty</c>) were written, by PyTorch or by kernels: one shadow for
/// both, so that the sanitizer sees reads of the others on either side.
/// </summary>
internal sealed class StorageTable(World world)
{
    private readonly Dictionary<nint, Entry> _unwritten = [];

    /// <summary>Called for an operator that reads bytes that nobody wrote: its name, and the first such element of its tensor.</summary>
    public event Action<string, long>? UnwrittenRead;

    public bool IsEmpty => _unwritten.Count == 0;

    /// <summary>Notes a fresh allocation that holds no values yet.</summary>
    public void MarkUnwritten(nint address, long bytes)
    {
        MarkWritten(address);
        if (address != 0)
        {
            _unwritten[address] = new Entry(bytes);
        }
    }

    /// <summary>Notes that the whole memory was written, or allocated anew.</summary>
    public void MarkWritten(nint address)
    {
        if (_unwritten.Remove(address, out var entry) && entry.Shadow is not null)
        {
            world.Release(entry.Bytes);
        }
    }

    /// <summary>Notes that the elements of a tensor, which may be a view of a larger memory, were written.</summary>
    public void MarkWritten(torch.Tensor tensor)
    {
        var memory = TensorMemory.Of(tensor);
        if (Find(memory) is null)
        {
            return;
        }

        if (tensor.numel() * tensor.element_size() >= memory.ByteLength)
        {
            MarkWritten(memory.Address);
            return;
        }

        var flags = Shadow(memory)!.Flags;
        foreach (var (start, length) in TensorBytes.Of(tensor, memory))
        {
            foreach (ref var flag in flags.AsSpan((int)start, (int)length))
            {
                flag |= MemoryShadow.Written;
            }
        }
    }

    /// <summary>The shadow of a memory that was allocated without values, or null where it was written as a whole.</summary>
    public MemoryShadow? Shadow(TensorMemory memory)
    {
        if (Find(memory) is not { } entry)
        {
            return null;
        }

        if (entry.Shadow is null)
        {
            world.Charge(entry.Bytes);
            entry.Shadow = new MemoryShadow(entry.Bytes, written: false);
        }

        return entry.Shadow;
    }

    /// <summary>Whether nothing of a tensor was ever written.</summary>
    public bool IsUnwritten(torch.Tensor tensor)
    {
        var memory = TensorMemory.Of(tensor);
        return Find(memory) is { } entry && tensor.numel() > 0
            && (entry.Shadow is not { } shadow || TensorBytes.Of(tensor, memory).All(range => !shadow.Flags.AsSpan((int)range.Start, (int)range.Length).ContainsAnyInRange(MemoryShadow.Written, byte.MaxValue)));
    }

    /// <summary>Tells who listens where an operator reads elements that nobody wrote.</summary>
    public void Read(string reader, torch.Tensor tensor)
    {
        var memory = TensorMemory.Of(tensor);
        if (UnwrittenRead is not { } listener || tensor.numel() == 0 || Find(memory) is not { } entry)
        {
            return;
        }

        var passed = 0L;
        foreach (var (start, length) in TensorBytes.Of(tensor, memory))
        {
            for (var at = start; at < start + length; at++)
            {
                if (entry.Shadow is null || (entry.Shadow.Flags[at] & MemoryShadow.Written) == 0)
                {
                    listener(reader, (passed + at - start) / tensor.element_size());
                    return;
                }
            }

            passed += length;
        }
    }

    /// <summary>What is known of a memory. Of one that was made longer or shorter meanwhile, nothing is.</summary>
    private Entry? Find(TensorMemory memory)
    {
        if (!_unwritten.TryGetValue(memory.Address, out var entry) || entry.Bytes == memory.ByteLength)
        {
            return entry;
        }

        MarkWritten(memory.Address);
        return null;
    }

    private sealed class Entry(long bytes)
    {
        public long Bytes { get; } = bytes;

        public MemoryShadow? Shadow { get; set; }
    }
}
