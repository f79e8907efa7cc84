namespace AutoTriton.Legality.Semantics.Paths;

/// <summary>Something that changes along a path: a variable, an attribute, the elements of a container, the content of memory.</summary>
internal class Cell(object? value = null)
{
    /// <summary>What it holds on the path that is being followed; null where it was never set. Changed by <see cref="Journal"/> only.</summary>
    public object? Value { get; private set; } = value;

    internal void Restore(object? value) => Value = value;
}
