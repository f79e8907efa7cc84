using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>A function of Triton that kernels call.</summary>
internal sealed class Builtin
{
    /// <param name="name">Its name.</param>
    /// <param name="signature">Its parameters, separated by blanks; <c>?</c> marks one that may be left out, <c>*</c> one that takes all further positional arguments.</param>
    /// <param name="handler">What it does.</param>
    public Builtin(string name, string signature, Func<BuiltinArguments, object?> handler)
    {
        Name = name;
        Handler = handler;
        Parameters = [.. signature.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(BuiltinParameter.Parse)];
    }

    public string Name { get; }

    public ImmutableArray<BuiltinParameter> Parameters { get; }

    public Func<BuiltinArguments, object?> Handler { get; }
}
