using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A function under <c>@triton.jit</c>: it can be launched over a grid, and called from other jit functions.</summary>
public sealed class JitFunction
{
    private readonly SpecializationCache _specializations = new();

    /// <summary>Makes a function.</summary>
    /// <param name="definition">Its definition.</param>
    /// <param name="globals">The names of the module around it.</param>
    /// <param name="doNotSpecialize">Names of parameters whose integer 1 is not folded (<c>do_not_specialize</c>), or null.</param>
    public JitFunction(FunctionDefinition definition, IGlobalScope globals, IEnumerable<string>? doNotSpecialize = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(globals);
        Definition = definition;
        Globals = globals;
        Parameters = JitParameter.Read(definition, doNotSpecialize);
    }

    /// <summary>The name.</summary>
    public string Name => Definition.Name;

    /// <summary>The definition.</summary>
    public FunctionDefinition Definition { get; }

    /// <summary>The names of the module around it.</summary>
    public IGlobalScope Globals { get; }

    /// <summary>The parameters in order.</summary>
    public ImmutableArray<JitParameter> Parameters { get; }

    /// <summary>Launches the function over a grid and returns when every program has ended.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="arguments">The arguments by parameter name; a parameter with a default may be left out.</param>
    /// <param name="options">How to run, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the launch; buffers then hold what was written so far.</param>
    /// <returns>What the launch did.</returns>
    /// <exception cref="TritonCompilationException">Triton refuses the kernel for these arguments, or it needs something that is not here (<see cref="TritonNotSupportedException"/>).</exception>
    /// <exception cref="KernelRuntimeException">It failed while running.</exception>
    public LaunchResult Launch(LaunchGrid grid, IReadOnlyDictionary<string, KernelArgument> arguments, LaunchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Prepare(arguments, options ?? LaunchOptions.Default).Run(grid, cancellationToken);
    }

    /// <summary>Binds the arguments and compiles the function for them, or finds it compiled.</summary>
    internal PreparedLaunch Prepare(IReadOnlyDictionary<string, KernelArgument> arguments, LaunchOptions options)
    {
        var bound = LaunchBinding.Bind(this, arguments);
        return new PreparedLaunch(this, _specializations.GetOrCompile(this, bound, options), bound, options);
    }

    /// <summary>Launches the function on .NET values.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="arguments">In the order of the parameters: arrays of numbers (pinned during the launch) and TorchSharp tensors on the CPU, both read and written in place, numbers, bools, strings, dtypes, jit functions, null, or <see cref="KernelArgument"/>s. Parameters with defaults at the end may be left out.</param>
    /// <returns>What the launch did.</returns>
    /// <exception cref="ArgumentException">An argument is of a type that no kernel takes, or there are too many.</exception>
    /// <exception cref="TritonCompilationException">Triton refuses the kernel for these arguments, or it needs something that is not here (<see cref="TritonNotSupportedException"/>).</exception>
    /// <exception cref="KernelRuntimeException">It failed while running.</exception>
    public LaunchResult Launch(LaunchGrid grid, params ReadOnlySpan<object?> arguments)
    {
        if (arguments.Length > Parameters.Length)
        {
            throw new ArgumentException($"{Name} has {Parameters.Length} parameters, {arguments.Length} arguments are given.", nameof(arguments));
        }

        using var managed = new ManagedArguments();
        for (var i = 0; i < arguments.Length; i++)
        {
            managed.Add(Parameters[i].Name, arguments[i]);
        }

        var result = Launch(grid, managed.Arguments);
        foreach (var argument in arguments)
        {
            GC.KeepAlive(argument);
        }

        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => $"<jit function {Name}>";
}
