using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The arguments of a launch as its grid sees them (Triton's <c>META</c>): all that are given, defaults, and what <c>autotune</c> and <c>heuristics</c> set.</summary>
public sealed class LaunchMeta
{
    private readonly string _kernel;
    private readonly IReadOnlyDictionary<string, object?> _values;

    internal LaunchMeta(string kernel, IReadOnlyDictionary<string, object?> values) => (_kernel, _values) = (kernel, values);

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>An integer argument, such as a block size.</summary>
    /// <param name="name">The parameter.</param>
    /// <exception cref="KernelArgumentException">There is none, or it is no integer of 32 bits.</exception>
    public int this[string name] => TryGet(name, out var value)
        ? value switch
        {
            BigInteger integer when integer >= int.MinValue && integer <= int.MaxValue => (int)integer,
            bool truth => truth ? 1 : 0,
            _ => throw new KernelArgumentException(KernelArgumentErrorKind.Grid, $"the grid asks for {name} as an integer, and it is {value ?? "None"}", _kernel, name),
        }
        : throw new KernelArgumentException(KernelArgumentErrorKind.Grid, $"the grid asks for {name}, which is no argument of the launch.{Suggestions.DidYouMean(name, _values.Keys)}", _kernel, name);

    /// <summary>Looks an argument up.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value as <see cref="KernelArgument.Value"/> has it.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [MaybeNullWhen(false)] out object? value) => _values.TryGetValue(name, out value);
}
