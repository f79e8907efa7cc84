using System.Numerics;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Arguments made from .NET values: arrays are pinned and tensors kept alive until this is disposed.</summary>
internal sealed class ManagedArguments(string kernel = "kernel") : IDisposable
{
    private readonly List<IDisposable> _held = [];
    private readonly Dictionary<nint, DeviceBuffer> _buffers = [];

    /// <summary>The arguments by parameter name.</summary>
    public Dictionary<string, KernelArgument> Arguments { get; } = new(StringComparer.Ordinal);

    /// <summary>Names positional arguments and converts all.</summary>
    /// <exception cref="KernelArgumentException">They do not fit.</exception>
    public static ManagedArguments Bind(JitFunction function, KernelArguments arguments)
    {
        var bound = new ManagedArguments(function.Name);
        try
        {
            var position = 0;
            foreach (var (name, value) in arguments)
            {
                if (name is null)
                {
                    bound.Add(PositionalName(function, position++, arguments), value);
                }
                else if (function.Parameters.Any(parameter => parameter.Name == name))
                {
                    bound.Add(name, value);
                }
                else if (!PyJitFunction.IsOption(name))
                {
                    throw new KernelArgumentException(
                        KernelArgumentErrorKind.Unknown, $"it has no parameter '{name}'.{Suggestions.DidYouMean(name, function.Parameters.Select(parameter => parameter.Name))} It takes {Signature(function)}.", function.Name, name);
                }
            }

            return bound;
        }
        catch
        {
            bound.Dispose();
            throw;
        }
    }

    public void Add(string name, object? value)
    {
        if (!Arguments.TryAdd(name, Convert(name, value)))
        {
            throw new KernelArgumentException(KernelArgumentErrorKind.Duplicate, $"the parameter '{name}' got two arguments", kernel, name);
        }
    }

    /// <summary>Refuses to go on where a parameter without a default has no argument.</summary>
    public void CheckComplete(JitFunction function)
    {
        var missing = function.Parameters.Where(parameter => parameter.Default is null && !Arguments.ContainsKey(parameter.Name)).Select(parameter => parameter.Name).ToList();
        if (missing.Count > 0)
        {
            throw new KernelArgumentException(
                KernelArgumentErrorKind.Missing, $"{(missing.Count == 1 ? "the argument" : "the arguments")} {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing. It takes {Signature(function)}.", kernel, missing[0]);
        }
    }

    /// <summary>What a grid sees.</summary>
    public LaunchMeta Meta(JitFunction function)
    {
        var values = Arguments.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Default is { } expression && !values.ContainsKey(parameter.Name))
            {
                values.Add(parameter.Name, DefaultValue.Evaluate(expression, function));
            }
        }

        return new LaunchMeta(kernel, values);
    }

    public void Dispose()
    {
        _held.ForEach(held => held.Dispose());
        _held.Clear();
    }

    private static string PositionalName(JitFunction function, int position, KernelArguments arguments) => position < function.Parameters.Length
        ? function.Parameters[position].Name
        : throw new KernelArgumentException(
            KernelArgumentErrorKind.TooMany, $"it has {function.Parameters.Length} parameters, and {arguments.Count(argument => argument.Key is null)} positional arguments are given. It takes {Signature(function)}.", function.Name);

    private static string Signature(JitFunction function) => $"({string.Join(", ", function.Parameters.Select(parameter =>
        parameter.Name + (parameter.IsConstexpr ? ": constexpr" : "") + (parameter.Default is null ? "" : " = ...")))})";

    private KernelArgument Convert(string name, object? value) => value switch
    {
        null => KernelArgument.None,
        KernelArgument { Value: ReinterpretedMemory reinterpreted } => Pointer(name, reinterpreted.Memory, reinterpreted.Element),
        KernelArgument argument => argument,
        bool truth => KernelArgument.Boolean(truth),
        ulong unsigned => KernelArgument.Integer(unsigned),
        int or long or short or byte or sbyte or ushort or uint => KernelArgument.Integer(System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        BigInteger integer => KernelArgument.Integer(integer),
        float real => KernelArgument.Float(real),
        double real => KernelArgument.Float(real),
        Half real => KernelArgument.Float((double)real),
        string text => KernelArgument.Text(text),
        TritonDType dtype => KernelArgument.DType(dtype),
        JitFunction function => KernelArgument.Function(function),
        _ => Pointer(name, value, null),
    };

    private KernelArgument Pointer(string name, object value, TritonDType? reinterpreted)
    {
        if (value is torch.Tensor tensor)
        {
            return Pointer(name, tensor, reinterpreted);
        }

        if (ManagedMemory.ElementOf(value) is not { } element)
        {
            throw new KernelArgumentException(
                KernelArgumentErrorKind.Type, $"the argument '{name}' is a {value.GetType()}. Kernels take arrays and memories of numbers, tensors, numbers, bools, strings, dtypes, jit functions and null; anything else as a KernelArgument.", kernel, name);
        }

        if (!ManagedMemory.TryPin(value, element, out var memory))
        {
            throw new KernelArgumentException(
                KernelArgumentErrorKind.Type, $"the argument '{name}' has elements of {element}, which Triton has no type for. It has bool, integers of 8 to 64 bits, Half, float and double; others through KernelArgument.Reinterpret.", kernel, name);
        }

        _held.Add(memory.Pin);
        var dtype = reinterpreted ?? memory.Element;
        return KernelArgument.Pointer(Buffer(name, memory.Address, memory.Length * memory.Element.SizeInBytes(), memory.IsReadOnly), 0, dtype);
    }

    private KernelArgument Pointer(string name, torch.Tensor tensor, TritonDType? reinterpreted)
    {
        if (tensor.IsInvalid)
        {
            throw new KernelArgumentException(KernelArgumentErrorKind.Memory, $"the tensor '{name}' was disposed", kernel, name);
        }

        if (tensor.device_type != DeviceType.CPU || tensor.is_sparse)
        {
            throw new KernelArgumentException(
                KernelArgumentErrorKind.Memory, tensor.is_sparse ? $"the tensor '{name}' is sparse: pass to_dense() of it" : $"the tensor '{name}' is on {tensor.device}, and kernels run on the CPU here: pass cpu() of it", kernel, name);
        }

        var type = TorchDType.Of(tensor.dtype).Name;
        if (!TritonDTypeNames.TryParseTorch(type, out var dtype) && reinterpreted is null)
        {
            throw new KernelArgumentException(KernelArgumentErrorKind.Type, $"the tensor '{name}' is of {type}, which Triton has no type for", kernel, name);
        }

        // The alias holds the storage, even if the caller disposes the tensor meanwhile.
        var alias = tensor.alias();
        _held.Add(alias);
        var memory = TensorMemory.Of(alias);
        return KernelArgument.Pointer(Buffer(name, memory.Address, memory.ByteLength, isReadOnly: false), memory.ByteOffset, reinterpreted ?? dtype);
    }

    /// <summary>One buffer for each piece of memory; one that is passed for writing too is not read-only.</summary>
    private DeviceBuffer Buffer(string name, nint address, long bytes, bool isReadOnly)
    {
        if (_buffers.TryGetValue(address, out var known) && known.ByteLength == bytes && known.IsReadOnly == isReadOnly)
        {
            return known;
        }

        return _buffers[address] = new DeviceBuffer(address, bytes, name) { IsReadOnly = isReadOnly };
    }
}
