using System.Numerics;
using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Arguments made from .NET values: arrays are pinned until this is disposed.</summary>
internal sealed class ManagedArguments : IDisposable
{
    private readonly List<GCHandle> _pins = [];
    private readonly Dictionary<nint, DeviceBuffer> _storages = [];
    private readonly Dictionary<Array, DeviceBuffer> _buffers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The arguments by parameter name.</summary>
    public Dictionary<string, KernelArgument> Arguments { get; } = new(StringComparer.Ordinal);

    public void Add(string name, object? value) => Arguments.Add(name, Convert(name, value));

    public void Dispose()
    {
        foreach (var pin in _pins)
        {
            pin.Free();
        }

        _pins.Clear();
    }

    private KernelArgument Convert(string name, object? value) => value switch
    {
        null => KernelArgument.None,
        KernelArgument argument => argument,
        bool truth => KernelArgument.Boolean(truth),
        int or long or short or byte or sbyte or ushort or uint or ulong => KernelArgument.Integer(ToInteger(value)),
        BigInteger integer => KernelArgument.Integer(integer),
        float real => KernelArgument.Float(real),
        double real => KernelArgument.Float(real),
        string text => KernelArgument.Text(text),
        TritonDType dtype => KernelArgument.DType(dtype),
        JitFunction function => KernelArgument.Function(function),
        Array array => Pointer(name, array),
        torch.Tensor tensor => Pointer(name, tensor),
        _ => throw new ArgumentException($"The argument {name} is a {value.GetType()}. Kernels take arrays of numbers, tensors, numbers, bools, strings, dtypes, jit functions and null; anything else as a KernelArgument.", name),
    };

    private KernelArgument Pointer(string name, Array array)
    {
        var dtype = array switch
        {
            float[] => TritonDType.Float32,
            double[] => TritonDType.Float64,
            Half[] => TritonDType.Float16,
            int[] => TritonDType.Int32,
            long[] => TritonDType.Int64,
            short[] => TritonDType.Int16,
            sbyte[] => TritonDType.Int8,
            byte[] => TritonDType.UInt8,
            ushort[] => TritonDType.UInt16,
            uint[] => TritonDType.UInt32,
            ulong[] => TritonDType.UInt64,
            bool[] => TritonDType.Int1,
            _ => throw new ArgumentException($"The argument {name} is an array of {array.GetType().GetElementType()}, which Triton has no type for.", name),
        };
        if (!_buffers.TryGetValue(array, out var buffer))
        {
            var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
            _pins.Add(pin);
            buffer = new DeviceBuffer(pin.AddrOfPinnedObject(), (long)array.Length * dtype.SizeInBytes(), name);
            _buffers.Add(array, buffer);
        }

        return KernelArgument.Pointer(buffer, 0, dtype);
    }

    private KernelArgument Pointer(string name, torch.Tensor tensor)
    {
        if (tensor.device_type != DeviceType.CPU)
        {
            throw new ArgumentException($"The argument {name} is a tensor on {tensor.device}. Kernels run on the CPU: move it with .cpu().", name);
        }

        var type = TorchDType.Of(tensor.dtype).Name;
        var dtype = TritonDTypeNames.TryParseTorch(type, out var known)
            ? known
            : throw new ArgumentException($"The argument {name} is a tensor of {type}, which Triton has no type for.", name);
        var memory = TensorMemory.Of(tensor);
        if (!_storages.TryGetValue(memory.Address, out var buffer))
        {
            buffer = new DeviceBuffer(memory.Address, memory.ByteLength, name);
            _storages.Add(memory.Address, buffer);
        }

        return KernelArgument.Pointer(buffer, memory.ByteOffset, dtype);
    }

    private static BigInteger ToInteger(object value) => value switch
    {
        ulong unsigned => unsigned,
        IConvertible convertible => convertible.ToInt64(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ArgumentException("no integer"),
    };
}
