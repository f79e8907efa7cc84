using AutoTriton.Legality.Semantics.Paths;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>An object of a class of the candidate.</summary>
/// <param name="class">The class.</param>
/// <param name="attributes">Its attributes, a frame of their own.</param>
internal sealed class InstanceValue(ClassValue @class, Frame attributes) : Value
{
    public ClassValue Class { get; } = @class;

    public Frame Attributes { get; } = attributes;

    public override Content Content => ValueJoin.Combined(Attributes.Values.Where(value => value is TensorValue or DataValue));

    public override Truth Truth => Truth.True;
}
