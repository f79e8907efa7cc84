using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>One operator of libtorch that can be called with values, gradients included. Compiled at its first call; safe to call from several threads.</summary>
public sealed class TorchOperator
{
    private readonly Lazy<torch.jit.CompilationUnit> _unit;
    private readonly int[] _passed;

    internal TorchOperator(OperatorSchema schema)
    {
        Schema = schema;
        _passed = [.. Enumerable.Range(0, schema.Parameters.Length).Where(index => schema.Parameters[index].Type != OperatorType.Ambient)];
        _unit = new Lazy<torch.jit.CompilationUnit>(Compile);
    }

    /// <summary>The signature.</summary>
    public OperatorSchema Schema { get; }

    /// <summary>Calls the operator.</summary>
    /// <param name="arguments">
    /// One value for each parameter of <see cref="OperatorSchema.Parameters"/>: <see cref="torch.Tensor"/>, an array of them,
    /// <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="string"/>, <c>long[]</c> or <c>double[]</c>; null where optional.
    /// Element types and memory formats are numbers. Values for ambient parameters are not looked at.
    /// </param>
    /// <returns>A tensor; an array of tensors where the operator gives several or a list; or a <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>. Tensors belong to the caller.</returns>
    /// <exception cref="TorchOperatorException">libtorch refuses the values.</exception>
    /// <exception cref="ArgumentException">A value is of another kind than the parameter asks for.</exception>
    public object? Invoke(params ReadOnlySpan<object?> arguments)
    {
        if (arguments.Length != Schema.Parameters.Length)
        {
            throw new ArgumentException($"{Schema.FullName} takes {Schema.Parameters.Length} values, {arguments.Length} were given.", nameof(arguments));
        }

        using var values = new OperatorArguments(_passed.Length);
        for (var i = 0; i < _passed.Length; i++)
        {
            values.Set(i, Schema.Parameters[_passed[i]], arguments[_passed[i]]);
        }

        try
        {
            return Unwrap(_unit.Value.invoke(OperatorScript.EntryPoint, values.Items));
        }
        catch (ExternalException error)
        {
            throw new TorchOperatorException(TorchOperatorException.MessageOf(error), error);
        }
    }

    /// <summary>Compiles the operator now. A libtorch that lacks it ends the process, so only versions that the tests cover are named in <see cref="LibTorchOptions"/>.</summary>
    public void Prepare() => _ = _unit.Value;

    private torch.jit.CompilationUnit Compile()
    {
        LibTorch.EnsureLoaded();
        return torch.jit.compile(OperatorScript.Of(Schema));
    }

    private static object? Unwrap(object? result) => result switch
    {
        Scalar scalar => Number(scalar),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(index => (torch.Tensor)tuple[index]!).ToArray(),
        _ => result,
    };

    private static object Number(Scalar scalar)
    {
        using (scalar)
        {
            return scalar.Type switch
            {
                torch.ScalarType.Bool => scalar.ToBoolean(),
                torch.ScalarType.Int64 or torch.ScalarType.Int32 => scalar.ToInt64(),
                _ => scalar.ToDouble(),
            };
        }
    }
}
