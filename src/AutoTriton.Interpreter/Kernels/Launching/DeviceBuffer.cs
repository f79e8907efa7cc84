namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A piece of memory that kernels may reach through pointers into it: a tensor's storage, or a pinned array.</summary>
/// <remarks>The memory belongs to who made the buffer and must stay where it is during a launch.</remarks>
public sealed class DeviceBuffer
{
    /// <summary>Makes a buffer over existing memory.</summary>
    /// <param name="address">Its first byte.</param>
    /// <param name="byteLength">Its length in bytes, 0 or more.</param>
    /// <param name="name">What messages call it, such as the parameter it was passed for.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="byteLength"/> is negative.</exception>
    public DeviceBuffer(nint address, long byteLength, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteLength);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Address = address;
        ByteLength = byteLength;
        Name = name;
    }

    /// <summary>The first byte.</summary>
    public nint Address { get; }

    /// <summary>The length in bytes.</summary>
    public long ByteLength { get; }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>Whether no kernel may store to it: one that does is refused before it runs.</summary>
    /// <value>false</value>
    public bool IsReadOnly { get; init; }

    /// <summary>Which bytes were written and read, or null where the whole buffer counts as written and nothing is recorded.</summary>
    public MemoryShadow? Shadow { get; init; }
}
