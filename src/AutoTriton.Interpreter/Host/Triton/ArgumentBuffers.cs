using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>Turns host values into kernel arguments; tensors over one storage share one buffer.</summary>
internal sealed class ArgumentBuffers(World world, bool records)
{
    private readonly Dictionary<nint, (DeviceBuffer Buffer, TritonDType Element)> _buffers = [];

    // Tensors that only a launch holds.
    private readonly List<PyTensor> _held = [];

    public KernelArgument Convert(string name, object value)
    {
        World.CheckStack();
        switch (value)
        {
            case PyTensor tensor:
                return Pointer(name, tensor, null);
            case PyKernelArgument given:
                return given.Value;
            case bool flag:
                return KernelArgument.Boolean(flag);
            case double number:
                return KernelArgument.Float(number);
            case string text:
                return KernelArgument.Text(text);
            case PyTritonDType dtype:
                return KernelArgument.DType(dtype.Value);
            case PyJitFunction function:
                return KernelArgument.Function(function.Kernel);
            case PyConstexpr constant:
                return Convert(name, constant.Value);
            case PyReinterpreted reinterpreted:
                return Pointer(name, reinterpreted.Tensor, reinterpreted.Element);
            case PyTensorDescriptor descriptor:
                return Descriptor(name, descriptor);
            case PyTuple tuple:
                return KernelArgument.Tuple([.. tuple.Items.Select(item => Convert(name, item))]);
            case TorchDType dtype:
                throw Raise.TypeError($"the argument '{name}' is {dtype.Repr()}: kernels take Triton's dtypes, not PyTorch's");
            default:
                return Py.IsNone(value) ? KernelArgument.None
                    : Py.IsInt(value) || Ops.HasMethod(value, "__index__") ? Integer(name, value)
                    : value is PyInstance && Ops.TryGetAttribute(value, "data_ptr", out var pointer) ? Wrapped(name, value, pointer)
                    : throw Raise.TypeError($"Cannot specialize argument '{name}' of type {Ops.TypeName(value)}");
        }
    }

    /// <summary>Changes every element that kernels stored.</summary>
    public void Disturb()
    {
        foreach (var (buffer, element) in _buffers.Values)
        {
            Disturbance.Apply(buffer, element);
        }
    }

    private static KernelArgument Integer(string name, object value)
    {
        var number = Py.IsInt(value) ? Py.AsBig(value) : Py.AsLong(value);
        return number >= long.MinValue && number <= ulong.MaxValue
            ? KernelArgument.Integer(number)
            : throw Raise.OverflowError($"the argument '{name}' does not fit 64 bits");
    }

    // An object of the host code's own with a data_ptr and a dtype, as Triton takes it.
    private KernelArgument Wrapped(string name, object value, object pointer)
    {
        var address = Py.AsLong(Ops.Call(pointer));
        var type = Ops.GetAttribute(value, "dtype") as TorchDType ?? throw Raise.TypeError($"the argument '{name}' has a dtype that is none of PyTorch's");
        var tensor = TensorArena.Of(world).Find(address, out var start)
            ?? throw HostFault.NotSupported($"the argument '{name}' has a data_ptr that is no tensor's");
        _held.Add(tensor);
        var element = TritonDTypeNames.TryParseTorch(type.Name, out var known) ? known : throw Raise.TypeError($"the argument '{name}' is of {type.Repr()}, which Triton does not have");
        return KernelArgument.Pointer(Buffer(name, tensor, element, out _), address - start, element);
    }

    private KernelArgument Pointer(string name, PyTensor tensor, TritonDType? reinterpreted)
    {
        if (!tensor.Device.IsCuda)
        {
            throw Raise.ValueError($"Pointer argument '{name}' cannot be accessed from Triton (cpu tensor?)");
        }

        return KernelArgument.Pointer(Buffer(name, tensor, Element(name, tensor, reinterpreted), out var offset), offset, Element(name, tensor, reinterpreted));
    }

    private static TritonDType Element(string name, PyTensor tensor, TritonDType? reinterpreted)
    {
        if (reinterpreted is { } given)
        {
            return given;
        }

        var type = TorchDType.Of(tensor.Value.dtype);
        return TritonDTypeNames.TryParseTorch(type.Name, out var element)
            ? element
            : throw Raise.TypeError($"the tensor argument '{name}' is of {type.Repr()}, which Triton does not have");
    }

    private DeviceBuffer Buffer(string name, PyTensor tensor, TritonDType element, out long offset)
    {
        var memory = TensorMemory.Of(tensor.Value);
        offset = memory.ByteOffset;
        if (!_buffers.TryGetValue(memory.Address, out var known))
        {
            known = (new DeviceBuffer(memory.Address, memory.ByteLength, name) { Shadow = Shadow(tensor, memory) }, element);
            _buffers[memory.Address] = known;
        }

        return known.Buffer;
    }

    private MemoryShadow? Shadow(PyTensor tensor, TensorMemory memory)
    {
        return tensor.Arena.Storages.Shadow(memory) ?? (records ? new MemoryShadow(memory.ByteLength, written: true) : null);
    }

    private KernelArgument Descriptor(string name, PyTensorDescriptor descriptor)
    {
        var element = Element(name, descriptor.Tensor, null);
        var pointer = new PointerArgument(Buffer(name, descriptor.Tensor, element, out var offset), offset, element);
        return KernelArgument.Descriptor(new DescriptorArgument(
            pointer, [.. descriptor.Shape], [.. descriptor.Strides], [.. descriptor.BlockShape.Select(size => checked((int)size))]));
    }
}
