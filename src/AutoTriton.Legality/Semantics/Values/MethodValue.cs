namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A method of a value that is no instance of the candidate's classes: of a tensor, a container, a library's object.</summary>
internal sealed class MethodValue(Value receiver, string name) : Value
{
    public Value Receiver { get; } = receiver;

    public string Name { get; } = name;

    public override Content Content => Receiver.Content;
}
