using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Bench.Probes;

/// <summary>The tensors of a probe in native memory.</summary>
internal sealed unsafe class ProbeMemory : IDisposable
{
    private const int Alignment = 256;
    private readonly Dictionary<string, DeviceBuffer> _buffers = [];

    public ProbeMemory(Dictionary<string, ProbeTensor> tensors)
    {
        foreach (var (name, tensor) in tensors)
        {
            var memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, tensor.Before.Length), Alignment);
            tensor.Before.CopyTo(new Span<byte>(memory, tensor.Before.Length));
            _buffers.Add(name, new DeviceBuffer((nint)memory, tensor.Before.Length, name));
        }
    }

    public DeviceBuffer this[string name] => _buffers[name];

    public byte[] Bytes(string name) => new Span<byte>((void*)_buffers[name].Address, (int)_buffers[name].ByteLength).ToArray();

    public void Dispose()
    {
        foreach (var buffer in _buffers.Values)
        {
            NativeMemory.AlignedFree((void*)buffer.Address);
        }
    }
}
