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

    public bool Holds(long address, int size) => address >= Address && address + size <= End;
}
