namespace AutoTriton.Legality.Semantics.Values;

/// <summary>The type of a tensor's device: a GPU, where a candidate is judged.</summary>
internal sealed class DeviceTypeValue : Value
{
    public override Content Content => Content.Input;
}
