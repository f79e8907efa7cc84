namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A jit function.</summary>
/// <param name="function">The function under the decorators.</param>
internal sealed class KernelValue(FunctionValue function) : Value
{
    public FunctionValue Function { get; } = function;

    public string Name => Function.Name;

    public override Truth Truth => Truth.True;
}
