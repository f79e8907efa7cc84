using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>The buffers that a launch may reach. No kernel touches any other memory.</summary>
internal sealed class MemoryMap
{
    private readonly MemoryRegion?[] _byArgument;
    private readonly MemoryRegion[] _sorted;

    public MemoryMap(DeviceBuffer?[] byArgument)
    {
        var regions = new Dictionary<(nint, long), MemoryRegion>();
        _byArgument = new MemoryRegion?[byArgument.Length];
        for (var i = 0; i < byArgument.Length; i++)
        {
            if (byArgument[i] is { } buffer && !regions.TryGetValue((buffer.Address, buffer.ByteLength), out _byArgument[i]))
            {
                regions.Add((buffer.Address, buffer.ByteLength), _byArgument[i] = new MemoryRegion(buffer));
            }
        }

        _sorted = [.. regions.Values.OrderBy(region => region.Address)];
    }

    /// <summary>All buffers by address.</summary>
    public IReadOnlyList<MemoryRegion> Regions => _sorted;

    /// <summary>The buffer of an argument, or null.</summary>
    public MemoryRegion? Find(int argument) => _byArgument[argument];

    /// <summary>The buffer that an access of a pointer belongs to.</summary>
    /// <param name="argument">The argument that the pointer comes from, or -1 where that is not known.</param>
    /// <param name="address">An address that is accessed, used where the argument is not known.</param>
    public MemoryRegion? Find(int argument, long address)
    {
        if (argument >= 0)
        {
            return _byArgument[argument];
        }

        foreach (var region in _sorted)
        {
            if (address >= region.Address && address < region.End)
            {
                return region;
            }
        }

        return _sorted.Length == 0 ? null : _sorted[0];
    }
}
