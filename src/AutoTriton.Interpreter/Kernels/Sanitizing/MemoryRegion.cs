using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>A buffer of a launch, with what is recorded beside it.</summary>
internal sealed class MemoryRegion(DeviceBuffer buffer)
{
    public DeviceBuffer Buffer { get; } = buffer;

    public long Address { get; } = buffer.Address;

    public long ByteLength { get; } = buffer.ByteLength;

    public long End { get; } = buffer.Address + buffer.ByteLength;

    /// <summary>Which bytes were ever written, or null.</summary>
    public MemoryShadow? Shadow { get; } = buffer.Shadow;

    /// <summary>Which programs accessed it, or null where races are not looked for or cannot be.</summary>
    public AccessHistory? History { get; set; }

    /// <summary>Whether accesses must be recorded.</summary>
    public bool IsRecorded => Shadow is not null || History is not null;

    /// <summary>Whether an element lies inside. Kernels compute addresses freely: no sum here may overflow.</summary>
    public bool Holds(long address, int size) => address >= Address && address <= End - size;

    /// <summary>Whether an element and those from one distance before it to another behind it lie inside.</summary>
    public bool Holds(long address, long before, long behind, int size) =>
        Holds(address, size) && before >= Address - address && behind <= End - size - address;
}
