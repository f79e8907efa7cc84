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

    /// <summary>What decorators above it make of launches on .NET values; null for none.</summary>
    internal ILaunchResolver? Resolver { get; init; }

    /// <summary>Launches the function itself, without what <c>autotune</c> or <c>heuristics</c> above it would add, and returns when every program has ended.</summary>
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
        return Prepare(arguments, options ?? LaunchOptions.Default, cancellationToken).Run(grid, cancellationToken);
    }

    /// <summary>Binds the arguments and compiles the function for them, or finds it compiled.</summary>
    internal PreparedLaunch Prepare(IReadOnlyDictionary<string, KernelArgument> arguments, LaunchOptions options, CancellationToken cancellation)
    {
        var bound = LaunchBinding.Bind(this, arguments);
        var kernel = _specializations.GetOrCompile(this, bound, options, cancellation);
        ReadOnlyMemoryCheck.Run(this, kernel, bound.Buffers);
        return new PreparedLaunch(this, kernel, bound, options);
    }

    /// <summary>Launches the function on .NET values and returns when every program has ended.</summary>
    /// <param name="grid">The grid: an int, a tuple, or a <see cref="LaunchGrid"/>.</param>
    /// <param name="arguments">In the order of the parameters; see <see cref="KernelArguments"/> for what can be passed. Parameters with defaults, or set by <c>autotune</c> or <c>heuristics</c>, may be left out at the end.</param>
    /// <returns>What the launch did.</returns>
    /// <exception cref="KernelArgumentException">The arguments do not fit.</exception>
    /// <exception cref="TritonCompilationException">Triton refuses the kernel for these arguments, or it needs something that is not here (<see cref="TritonNotSupportedException"/>).</exception>
    /// <exception cref="KernelRuntimeException">It failed while running.</exception>
    /// <example>
    /// <code>
    /// var result = TritonProgram.Parse(source)["add"].Launch(LaunchGrid.Cdiv(n, 256), x, y, output, n, 256);
    /// </code>
    /// </example>
    public LaunchResult Launch(LaunchGrid grid, params ReadOnlySpan<object?> arguments) => Launch(_ => grid, new KernelArguments(arguments));

    /// <summary>Launches the function on .NET values, over a grid computed from them.</summary>
    /// <param name="grid">Makes the grid of all arguments, as a callable grid does in Triton.</param>
    /// <param name="arguments">In the order of the parameters.</param>
    /// <returns>What the launch did.</returns>
    /// <exception cref="KernelArgumentException">The arguments do not fit.</exception>
    /// <exception cref="TritonCompilationException">Triton refuses the kernel for these arguments, or it needs something that is not here (<see cref="TritonNotSupportedException"/>).</exception>
    /// <exception cref="KernelRuntimeException">It failed while running.</exception>
    /// <example>
    /// <code>
    /// kernel.Launch(meta => LaunchGrid.Cdiv(meta["n"], meta["BLOCK"]), x, y, output, n);
    /// </code>
    /// </example>
    public LaunchResult Launch(Func<LaunchMeta, LaunchGrid> grid, params ReadOnlySpan<object?> arguments) => Launch(grid, new KernelArguments(arguments));

    /// <summary>Launches the function on .NET values, positional and named.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">How to run, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the launch; memory then holds what was written so far.</param>
    /// <returns>What the launch did.</returns>
    /// <exception cref="KernelArgumentException">The arguments do not fit.</exception>
    /// <exception cref="TritonCompilationException">Triton refuses the kernel for these arguments, or it needs something that is not here (<see cref="TritonNotSupportedException"/>).</exception>
    /// <exception cref="KernelRuntimeException">It failed while running.</exception>
    /// <example>
    /// <code>
    /// kernel.Launch((4, 8), new KernelArguments { a, b, c, { "BLOCK_M", 64 }, { "BLOCK_N", 32 } }, new LaunchOptions { Threads = 1 });
    /// </code>
    /// </example>
    public LaunchResult Launch(LaunchGrid grid, KernelArguments arguments, LaunchOptions? options = null, CancellationToken cancellationToken = default) =>
        Launch(_ => grid, arguments, options, cancellationToken);

    /// <summary>Launches the function on .NET values, positional and named, over a grid computed from them.</summary>
    /// <param name="grid">Makes the grid of all arguments.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">How to run, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the launch; memory then holds what was written so far.</param>
    /// <returns>What the launch did.</returns>
    /// <exception cref="KernelArgumentException">The arguments do not fit.</exception>
    /// <exception cref="TritonCompilationException">Triton refuses the kernel for these arguments, or it needs something that is not here (<see cref="TritonNotSupportedException"/>).</exception>
    /// <exception cref="KernelRuntimeException">It failed while running.</exception>
    public LaunchResult Launch(Func<LaunchMeta, LaunchGrid> grid, KernelArguments arguments, LaunchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(arguments);
        options ??= LaunchOptions.Default;
        using var managed = ManagedArguments.Bind(this, arguments);
        if (Resolver is null)
        {
            managed.CheckComplete(this);
            return Launch(grid(managed.Meta(this)), managed.Arguments, options, cancellationToken);
        }

        var resolved = Resolver.Resolve(Name, grid, managed.Arguments, options);
        return resolved.Function.Launch(resolved.Grid, resolved.Arguments, options, cancellationToken);
    }

    /// <summary>Whether it is marked <c>noinline</c>: then Triton takes no blocks as its arguments.</summary>
    internal bool IsNoInline => Definition.Decorators.OfType<CallExpression>()
        .SelectMany(decorator => decorator.Keywords)
        .Any(keyword => keyword is { Name: "noinline", Value: ConstantExpression { Value: true } });

    /// <inheritdoc/>
    public override string ToString() => $"<jit function {Name}>";
}
