namespace AutoTriton.Legality.Semantics.Values;

/// <summary>The outcome of a condition.</summary>
internal sealed class TruthValue(Truth truth, Content content) : Value
{
    public override Truth Truth { get; } = truth;

    public override Content Content { get; } = content;

    public static Value Of(Truth truth, Content content) => truth switch
    {
        Truth.True => ConstantValue.True,
        Truth.False => ConstantValue.False,
        _ => new TruthValue(truth, content),
    };
}
