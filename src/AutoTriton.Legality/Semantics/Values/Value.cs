namespace AutoTriton.Legality.Semantics.Values;

/// <summary>What is known of a Python value. Immutable; what can change lives in cells.</summary>
internal abstract class Value
{
    /// <summary>Where its data comes from.</summary>
    public virtual Content Content => Content.Constant;

    /// <summary>What its truth is.</summary>
    public virtual Truth Truth => Truth.Unknown;
}
