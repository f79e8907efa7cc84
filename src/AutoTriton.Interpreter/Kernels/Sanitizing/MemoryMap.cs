using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>The buffers that a launch may reach. No kernel touches any other memory.</summary>
internal sealed class MemoryMap
{
    private readonly DeviceBuffer?[] _byArgument;
    private readonly DeviceBuffer[] _sorted;

    public MemoryMap(DeviceBuffer?[] byArgument)
    {
        _byArgument = byArgument;
        _sorted = [.. byArgument.Where(buffer => buffer is not null).Select(buffer => buffer!).DistinctBy(buffer => (buffer.Address, buffer.ByteLength)).OrderBy(buffer => buffer.Address)];
        IsTracked = _sorted.Any(buffer => buffer.Shadow is not null);
    }

    /// <summary>Whether any buffer has a shadow.</summary>
    public bool IsTracked { get; }

    /// <summary>The buffer that an access of a pointer belongs to.</summary>
    /// <param name="argument">The argument that the pointer comes from, or -1 where that is not known.</param>
    /// <param name="address">An address that is accessed, used where the argument is not known.</param>
    public DeviceBuffer? Find(int argument, long address)
    {
        if (argument >= 0)
        {
            return _byArgument[argument];
        }

        foreach (var buffer in _sorted)
        {
            if (address >= buffer.Address && address < buffer.Address + buffer.ByteLength)
            {
                return buffer;
            }
        }

        return _sorted.Length == 0 ? null : _sorted[0];
    }
}
