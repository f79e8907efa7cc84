namespace AutoTriton.Legality.Semantics.Values;

/// <summary>What <c>super()</c> gives: the attributes of the classes after the one that asks.</summary>
internal sealed class SuperValue(Value receiver, ClassValue owner) : Value
{
    public Value Receiver { get; } = receiver;

    public ClassValue Owner { get; } = owner;
}
