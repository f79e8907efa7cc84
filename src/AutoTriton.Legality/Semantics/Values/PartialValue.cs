namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A callable with some arguments given: <c>functools.partial</c>.</summary>
internal sealed class PartialValue(Value function, CallArguments arguments) : Value
{
    public Value Function { get; } = function;

    public CallArguments Arguments { get; } = arguments;

    public override Truth Truth => Truth.True;
}
