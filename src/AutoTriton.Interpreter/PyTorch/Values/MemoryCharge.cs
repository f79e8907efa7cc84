namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>
/// What the memory of a tensor counts against the world's limit. The tensor holds it, and so does all that keeps that
/// memory alive: views, and results whose graph may need it; it counts until nothing of those can be reached.
/// </summary>
/// <param name="arena">The arena that counted it.</param>
/// <param name="bytes">How much was counted.</param>
internal sealed class MemoryCharge(TensorArena arena, long bytes)
{
    private long _bytes = bytes;

    /// <summary>Whether something looks at the memory by its address, so that it may not be allocated anew in its place.</summary>
    public bool IsPinned { get; set; }

    ~MemoryCharge() => Release();

    /// <summary>Counts it no longer; a second time is nothing.</summary>
    public void Release() => arena.Uncharge(Interlocked.Exchange(ref _bytes, 0));

    /// <summary>Counts another size, after the memory was made anew in its place.</summary>
    public void Resize(long bytes)
    {
        arena.Count(bytes);
        arena.Uncharge(Interlocked.Exchange(ref _bytes, bytes));
    }
}
