namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A module or a function by its dotted name, as the import said it: <c>triton.language</c>, <c>triton.language.extra.libdevice</c>, <c>math.sqrt</c>.</summary>
/// <param name="Path">The dotted name.</param>
public sealed record TritonName(string Path)
{
    /// <inheritdoc/>
    public override string ToString() => Path;
}
