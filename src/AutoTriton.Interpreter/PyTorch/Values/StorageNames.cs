using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>
/// What <c>data_ptr()</c> answers: numbers that are equal where the memory is the same, aligned as real ones are, and
/// tell nothing of where this process keeps anything.
/// </summary>
internal sealed class StorageNames
{
    private const long First = 0x7f00_0000_0000;
    private const long Alignment = 512;
    private readonly Dictionary<nint, (long Name, long Bytes)> _names = [];
    private long _next = First;

    public static StorageNames Of(TensorArena arena) => arena.Names;

    /// <summary>The number of a tensor's first element.</summary>
    public long Pointer(torch.Tensor tensor)
    {
        var memory = TensorMemory.Of(tensor);
        return memory.Address == 0 ? 0 : Name(memory) + memory.ByteOffset;
    }

    /// <summary>The number of a storage's first byte.</summary>
    public long Base(torch.Tensor tensor)
    {
        var memory = TensorMemory.Of(tensor);
        return memory.Address == 0 ? 0 : Name(memory);
    }

    /// <summary>The storage that a pointer answered before lies in: its address and the number of its first byte.</summary>
    public bool TryFind(long pointer, out nint address, out long start)
    {
        foreach (var (place, (name, bytes)) in _names)
        {
            if (pointer >= name && pointer < name + bytes)
            {
                (address, start) = (place, name);
                return true;
            }
        }

        (address, start) = (0, 0);
        return false;
    }

    private long Name(TensorMemory memory)
    {
        if (_names.TryGetValue(memory.Address, out var known) && known.Bytes == memory.ByteLength)
        {
            return known.Name;
        }

        var name = _next;
        _next += ((memory.ByteLength / Alignment) + 2) * Alignment;
        _names[memory.Address] = (name, memory.ByteLength);
        return name;
    }
}
