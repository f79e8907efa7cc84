using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Bench.Launches;

/// <summary>Arrays of floats and integers as arguments, in the order of a kernel's parameters.</summary>
internal sealed class PinnedArguments : IDisposable
{
    private readonly List<GCHandle> _pins = [];

    public PinnedArguments(JitFunction kernel, object?[] values, bool shadowed)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var name = kernel.Parameters[i].Name;
            Arguments.Add(name, values[i] is float[] array ? Pointer(name, array, shadowed) : KernelArgument.Integer((int)values[i]!));
        }
    }

    public Dictionary<string, KernelArgument> Arguments { get; } = [];

    public void Dispose() => _pins.ForEach(pin => pin.Free());

    private KernelArgument Pointer(string name, float[] array, bool shadowed)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        _pins.Add(pin);
        var bytes = (long)array.Length * sizeof(float);
        var buffer = new DeviceBuffer(pin.AddrOfPinnedObject(), bytes, name) { Shadow = shadowed ? new MemoryShadow(bytes, written: true) : null };
        return KernelArgument.Pointer(buffer, 0, TritonDType.Float32);
    }
}
