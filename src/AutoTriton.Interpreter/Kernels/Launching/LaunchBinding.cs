using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The arguments of a launch, split into what the compiler sees and what a run gets.</summary>
internal sealed class LaunchBinding
{
    private readonly List<object?> _key = [];
    private readonly List<long> _bits = [];
    private readonly List<DeviceBuffer?> _buffers = [];
    private readonly List<string> _names = [];
    private readonly List<TritonDType> _elements = [];
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly JitFunction _function;
    private string _parameter = "";

    private LaunchBinding(JitFunction function) => _function = function;

    /// <summary>What each parameter is to the compiler: a compile-time value, or a <see cref="Value"/> with an argument index.</summary>
    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>The run-time arguments as they lie in memory.</summary>
    public IReadOnlyList<long> Bits => _bits;

    /// <summary>The buffer of each run-time argument that is a pointer.</summary>
    public DeviceBuffer?[] Buffers => [.. _buffers];

    /// <summary>The element type of each run-time argument, of a pointer that of what it points to.</summary>
    public IReadOnlyList<TritonDType> Elements => _elements;

    /// <summary>The parameter that each run-time argument is for.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What launches must share to share their code.</summary>
    public ImmutableArray<object?> Key => [.. _key];

    public static LaunchBinding Bind(JitFunction function, IReadOnlyDictionary<string, KernelArgument> arguments)
    {
        var binding = new LaunchBinding(function);
        var declared = function.Definition.Parameters;
        if ((declared.VariadicPositional ?? declared.VariadicKeyword) is { } variadic)
        {
            throw binding.Refuse($"the argument {variadic.Name} is missing: a kernel cannot take * or **");
        }

        foreach (var name in arguments.Keys)
        {
            if (!function.Parameters.Any(parameter => parameter.Name == name))
            {
                throw binding.Refuse($"it has no parameter {name}");
            }
        }

        foreach (var parameter in function.Parameters)
        {
            binding._parameter = parameter.Name;
            if (arguments.TryGetValue(parameter.Name, out var argument))
            {
                binding._values[parameter.Name] = binding.Bind(parameter, argument.Value);
            }
            else if (parameter.Default is not null)
            {
                var value = DefaultValue.Evaluate(parameter.Default, function);
                binding._values[parameter.Name] = binding.Bind(parameter, value);
            }
            else
            {
                throw binding.Refuse($"the argument {parameter.Name} is missing");
            }
        }

        return binding;
    }

    private object? Bind(JitParameter parameter, object? value)
    {
        switch (value)
        {
            case ImmutableArray<KernelArgument> items:
                return new KernelTuple([.. items.Select(item => Bind(parameter, item.Value))]);
            case KernelTuple tuple:
                return new KernelTuple([.. tuple.Items.Select(item => Bind(parameter, item))]);
            case PointerArgument pointer:
                return parameter.IsConstexpr
                    ? throw Refuse($"the parameter {parameter.Name} is a tl.constexpr and cannot take a pointer")
                    : Pointer(pointer);
            case DescriptorArgument descriptor:
                return Descriptor(descriptor);
        }

        var isOne = value is BigInteger { IsOne: true } && parameter.IsSpecialized;
        if (parameter.IsConstexpr || isOne || value is null or string or TritonDType or PointerType or JitFunction or TritonName)
        {
            _key.Add(value is double real ? BitConverter.DoubleToInt64Bits(real) + 0.5m : value);
            return value;
        }

        return value switch
        {
            bool truth => Runtime(BlockType.Of(TritonDType.Int1), truth ? 1 : 0, null),
            BigInteger integer => Integer(integer),
            double number => Runtime(BlockType.Of(TritonDType.Float32), BitConverter.SingleToInt32Bits((float)number), null),
            _ => throw Refuse($"the argument {parameter.Name} is {Describe.Kind(value)}, which no kernel can take"),
        };
    }

    private Value Integer(BigInteger value)
    {
        var type = value >= int.MinValue && value <= int.MaxValue ? TritonDType.Int32
            : value >= long.MinValue && value <= long.MaxValue ? TritonDType.Int64
            : value > 0 && value <= ulong.MaxValue ? TritonDType.UInt64
            : throw Refuse($"the integer {value} does not fit 64 bits");
        return Runtime(BlockType.Of(type), (long)(ulong)(value & ulong.MaxValue), null);
    }

    private Value Pointer(PointerArgument pointer) =>
        Runtime(new BlockType(TritonDType.Int64, BlockShape.Scalar, pointer.Element), pointer.Buffer.Address + pointer.ByteOffset, pointer.Buffer);

    private TensorDescriptor Descriptor(DescriptorArgument descriptor)
    {
        var address = Pointer(descriptor.Base);
        var sizes = descriptor.Shape.Select(size => Runtime(BlockType.Of(TritonDType.Int32), size, null)).ToImmutableArray();
        var strides = descriptor.Strides.Select(stride => Runtime(BlockType.Of(TritonDType.Int64), stride, null)).ToImmutableArray();
        var shape = new BlockShape(descriptor.BlockShape);
        _key.Add(shape);
        return new TensorDescriptor(address, sizes, strides, shape, PadsWithNaN: false);
    }

    private Value Runtime(BlockType type, long bits, DeviceBuffer? buffer)
    {
        var index = _bits.Count;
        _bits.Add(bits);
        _buffers.Add(buffer);
        _names.Add(_parameter);
        _elements.Add(type.Pointee ?? type.Element);
        _key.Add(type);
        return new Value(type) { ArgumentIndex = index, BufferArgument = buffer is null ? -1 : index };
    }

    private KernelRuntimeException Refuse(string message) =>
        new(KernelRuntimeErrorKind.Arguments, message, _function.Name, _function.Definition.Span);
}
