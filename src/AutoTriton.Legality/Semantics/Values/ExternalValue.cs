namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A module, class, function or constant of a library or of Python itself.</summary>
/// <param name="path">Its full name with aliases resolved, such as <c>torch.nn.functional.relu</c> or <c>builtins.len</c>.</param>
internal sealed class ExternalValue(string path) : Value
{
    public string Path { get; } = path;

    /// <summary>The name after the last dot.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    public override Truth Truth => Truth.Unknown;
}
