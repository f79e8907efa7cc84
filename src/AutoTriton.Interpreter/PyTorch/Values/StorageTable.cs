namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>Which memories were allocated without being written (<c>torch.empty</c>), so that the sanitizer can see reads of them.</summary>
internal sealed class StorageTable
{
    private readonly Dictionary<nint, long> _unwritten = [];

    /// <summary>Notes a fresh allocation that holds no values yet.</summary>
    public void MarkUnwritten(nint address, long bytes)
    {
        if (address != 0)
        {
            _unwritten[address] = bytes;
        }
    }

    /// <summary>Notes that the memory was written, or allocated anew.</summary>
    public void MarkWritten(nint address) => _unwritten.Remove(address);

    public bool IsUnwritten(nint address) => _unwritten.ContainsKey(address);

    public bool IsEmpty => _unwritten.Count == 0;
}
