namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>One byte of state for each byte of a <see cref="DeviceBuffer"/>: whether it was ever written, and what launches did to it.</summary>
public sealed class MemoryShadow
{
    /// <summary>The byte holds a value: it was written by the host or by a kernel.</summary>
    public const byte Written = 1;

    /// <summary>A kernel stored to the byte since <see cref="Reset"/>.</summary>
    public const byte Stored = 2;

    /// <summary>A kernel loaded the byte before anything was stored to it, since <see cref="Reset"/>.</summary>
    public const byte LoadedFirst = 4;

    /// <summary>Makes a shadow.</summary>
    /// <param name="byteLength">The length of the buffer it stands beside.</param>
    /// <param name="written">Whether the buffer's bytes count as written already.</param>
    public MemoryShadow(long byteLength, bool written)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteLength);
        Flags = new byte[byteLength];
        if (written)
        {
            Flags.AsSpan().Fill(Written);
        }
    }

    /// <summary>The flags, one byte for each byte of the buffer.</summary>
    public byte[] Flags { get; }

    /// <summary>Forgets what launches did; what was written stays written.</summary>
    public void Reset()
    {
        foreach (ref var flag in Flags.AsSpan())
        {
            flag &= Written;
        }
    }
}
