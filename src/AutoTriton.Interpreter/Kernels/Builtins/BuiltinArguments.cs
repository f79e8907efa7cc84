using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>The arguments of one call of a <see cref="Builtin"/>, by name.</summary>
internal sealed class BuiltinArguments
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    private BuiltinArguments(KernelLowering kernel, string function) => (Kernel, Function) = (kernel, function);

    public KernelLowering Kernel { get; }

    public string Function { get; }

    public Semantics Semantics => Kernel.Semantics;

    public KernelBuilder Builder => Kernel.Builder;

    /// <summary>The argument, or null where it was left out.</summary>
    public object? this[string name] => _values.GetValueOrDefault(name);

    public static BuiltinArguments Bind(KernelLowering kernel, Builtin builtin, ImmutableArray<object?> positional, IReadOnlyDictionary<string, object?> keywords)
    {
        var result = new BuiltinArguments(kernel, builtin.Name);
        var next = 0;
        foreach (var parameter in builtin.Parameters)
        {
            if (parameter.IsVariadic)
            {
                result._values[parameter.Name] = new KernelTuple(positional[next..]);
                next = positional.Length;
            }
            else if (next < positional.Length && !keywords.ContainsKey(parameter.Name))
            {
                result._values[parameter.Name] = positional[next++];
            }
        }

        if (next < positional.Length)
        {
            throw result.Error(CompilationErrorKind.Arguments, $"{builtin.Name}() got {positional.Length} positional arguments, more than it takes");
        }

        foreach (var (name, value) in keywords)
        {
            if (!builtin.Parameters.Any(parameter => parameter.Name == name) || !result._values.TryAdd(name, value))
            {
                throw result.Error(CompilationErrorKind.Arguments, $"{builtin.Name}() got an unexpected keyword argument '{name}'");
            }
        }

        foreach (var parameter in builtin.Parameters)
        {
            if (!parameter.IsOptional && !parameter.IsVariadic && !result._values.ContainsKey(parameter.Name))
            {
                throw result.Error(CompilationErrorKind.Arguments, $"{builtin.Name}() missing 1 required argument: '{parameter.Name}'");
            }
        }

        return result;
    }

    public bool Has(string name) => _values.GetValueOrDefault(name) is not null;

    public Value Value(string name) => Semantics.ToValue(this[name]);

    public int Int(string name, int otherwise) => this[name] is { } value ? Semantics.ConstantInt(value, $"{name} of {Function}") : otherwise;

    public bool Flag(string name, bool otherwise = false) =>
        _values.TryGetValue(name, out var value) && value is not null
            ? value is Value
                ? throw Error(CompilationErrorKind.NotConstant, $"{name} of {Function} must be known when compiling")
                : ConstantMath.Truth(value)
            : otherwise;

    public string Text(string name) => this[name] switch
    {
        null => "",
        string text => text,
        var other => throw Error(CompilationErrorKind.Type, $"{name} of {Function} must be a string, not {Describe.Kind(other)}"),
    };

    public TritonDType DType(string name) => this[name] switch
    {
        TritonDType dtype => dtype,
        var other => throw Error(CompilationErrorKind.Type, $"{name} of {Function} must be a dtype, not {Describe.Kind(other)}"),
    };

    public JitFunction JitFunction(string name) => this[name] as JitFunction
        ?? throw Error(CompilationErrorKind.Type, $"{name} of {Function} must be a function under @triton.jit, not {Describe.Kind(this[name])}");

    public ImmutableArray<object?> Items(string name) => this[name] switch
    {
        KernelTuple { Items: [KernelTuple inner] } => inner.Items,
        KernelTuple tuple => tuple.Items,
        null => [],
        var one => [one],
    };

    /// <summary>An axis of a block, counted from the front.</summary>
    public int Axis(string name, Value block)
    {
        var axis = Int(name, 0);
        var rank = block.Shape.Rank;
        return axis >= -rank && axis < rank
            ? (axis + rank) % rank
            : throw Error(CompilationErrorKind.Value, $"invalid axis {axis}; the block has {rank} dimensions");
    }

    public TritonCompilationException Error(CompilationErrorKind kind, string message) => Builder.Error(kind, message);

    public TritonNotSupportedException NotSupported(string message) => Builder.NotSupported(message);
}
