namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A value of which only the origin is known: a number, a block in a kernel, an object of a library.</summary>
/// <param name="content">Where it comes from.</param>
internal sealed class DataValue(Content content) : Value
{
    public static DataValue Constant { get; } = new(Content.Constant);

    public static DataValue Input { get; } = new(Content.Input);

    public static DataValue Index { get; } = new(Content.Index);

    public static DataValue Unknown { get; } = new(Content.Unknown);

    public override Content Content { get; } = content;

    /// <summary>Whether it can never be negative.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>What a kernel loaded it from, unchanged since; or null.</summary>
    public LoadOrigin? Loaded { get; init; }
}
