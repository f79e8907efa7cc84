using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>Memory that .NET code passed to a kernel, as configs, hooks and heuristics above the kernel see it.</summary>
internal sealed class PyKernelArgument(KernelArgument value) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("KernelArgument")
        .Property("dtype", self => PyTritonDType.Of(((PyKernelArgument)self).Pointer.Element))
        .Method("data_ptr", "self", a => Py.Int(((PyKernelArgument)a[0]).Pointer.Buffer.Address + ((PyKernelArgument)a[0]).Pointer.ByteOffset))
        .Method("element_size", "self", a => Py.Int(((PyKernelArgument)a[0]).Pointer.Element.SizeInBytes()))
        .Method("zero_", "self", a => ((PyKernelArgument)a[0]).Clear());

    public KernelArgument Value { get; } = value;

    public override PyClass Class => Type;

    private PointerArgument Pointer => Value.Value as PointerArgument
        ?? throw HostFault.NotSupported("a decorator above the kernel asks an argument that is no array or tensor for its memory");

    private unsafe PyKernelArgument Clear()
    {
        var (buffer, offset, _) = Pointer;
        if (buffer.IsReadOnly)
        {
            throw Raise.RuntimeError($"{buffer.Name} was passed for reading only and cannot be set to zero");
        }

        for (var at = offset; at < buffer.ByteLength; at += int.MaxValue)
        {
            new Span<byte>((void*)(buffer.Address + (nint)at), (int)Math.Min(int.MaxValue, buffer.ByteLength - at)).Clear();
        }

        return this;
    }
}
