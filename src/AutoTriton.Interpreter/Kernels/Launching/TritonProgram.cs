using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The jit functions of a Python source file, ready to be launched from .NET.</summary>
/// <remarks>Only imports, simple constants and functions of the module are read; no other code of it runs.</remarks>
public sealed class TritonProgram
{
    private readonly ModuleScope _scope;

    private TritonProgram(ModuleScope scope) => _scope = scope;

    /// <summary>The jit functions in the order of the source.</summary>
    public ImmutableArray<JitFunction> Functions => _scope.Functions;

    /// <summary>The jit function of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names those that there are.</exception>
    public JitFunction this[string name] =>
        TryGet(name, out var function)
            ? function
            : throw new KeyNotFoundException($"There is no @triton.jit function '{name}' in the source. It has: {string.Join(", ", Functions.Select(known => known.Name))}.");

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
        return new TritonProgram(new ModuleScope(module));
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
