using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>What some buffers hold at one time, with their shadows.</summary>
internal sealed unsafe class MemoryCopies
{
    private readonly Dictionary<DeviceBuffer, (byte[] Bytes, byte[] Flags)> _copies;

    public MemoryCopies(IEnumerable<DeviceBuffer> buffers) =>
        _copies = buffers.ToDictionary(buffer => buffer, buffer => (Bytes(buffer).ToArray(), buffer.Shadow?.Flags.ToArray() ?? []));

    public ReadOnlySpan<byte> this[DeviceBuffer buffer] => _copies[buffer].Bytes;

    /// <summary>Puts everything back.</summary>
    public void Restore()
    {
        foreach (var (buffer, (bytes, flags)) in _copies)
        {
            bytes.CopyTo(Bytes(buffer));
            flags.CopyTo(buffer.Shadow?.Flags ?? []);
        }
    }

    private static Span<byte> Bytes(DeviceBuffer buffer) => new((void*)buffer.Address, checked((int)buffer.ByteLength));
}
