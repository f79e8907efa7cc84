using System.Collections.Immutable;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The jit functions of a Python source file, ready to be launched from .NET.</summary>
/// <remarks>
/// Only imports, simple constants and functions of the module are read. Where a kernel is under <c>autotune</c> or
/// <c>heuristics</c>, its first launch on .NET values runs the module once, in the embedded evaluator, which reaches
/// neither files nor network nor processes; grids, configs and heuristics then see the arguments.
/// </remarks>
/// <example>
/// <code>
/// var program = TritonProgram.Parse(File.ReadAllText("softmax.py"));
/// var result = program["softmax_kernel"].Launch(rows, output, input, columns, 1024);
/// </code>
/// </example>
public sealed class TritonProgram
{
    private readonly ModuleScope _scope;

    private TritonProgram(ModuleScope scope) => _scope = scope;

    /// <summary>The jit functions in the order of the source.</summary>
    public ImmutableArray<JitFunction> Functions => _scope.Functions;

    /// <summary>The jit function of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KernelNotFoundException">There is none; the message names those that there are, and the one that was probably meant.</exception>
    public JitFunction this[string name] =>
        TryGet(name, out var function)
            ? function
            : throw new KernelNotFoundException(name, [.. Functions.Select(known => known.Name).Distinct()]);

    /// <summary>Reads a source file.</summary>
    /// <param name="source">The text.</param>
    /// <returns>Its jit functions.</returns>
    /// <exception cref="PythonSyntaxException">The text is no Python.</exception>
    public static TritonProgram Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return FromModule(PythonParser.Parse(source));
    }

    /// <summary>Reads a parsed module.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Its jit functions.</returns>
    public static TritonProgram FromModule(ModuleNode module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return new TritonProgram(new ModuleScope(module, new ModuleLaunchResolver(module)));
    }

    /// <summary>Looks a jit function up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="function">The function.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JitFunction? function)
    {
        function = _scope.Functions.LastOrDefault(known => known.Name == name);
        return function is not null;
    }
}
