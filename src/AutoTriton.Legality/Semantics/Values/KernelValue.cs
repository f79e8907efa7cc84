using System.Collections.Immutable;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A jit function.</summary>
/// <param name="function">The function under the decorators.</param>
internal sealed class KernelValue(FunctionValue function) : Value
{
    public FunctionValue Function { get; } = function;

    /// <summary>Parameters that decorators choose, where every choice is the same constant.</summary>
    public ImmutableDictionary<string, Value> Chosen { get; init; } = ImmutableDictionary<string, Value>.Empty;

    public string Name => Function.Name;

    public override Truth Truth => Truth.True;

    public KernelValue With(string parameter, Value value) => new(Function) { Chosen = Chosen.SetItem(parameter, value) };
}
