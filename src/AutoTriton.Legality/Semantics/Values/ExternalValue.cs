using AutoTriton.Legality.Semantics.Evaluation;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A module, class, function or constant of a library or of Python itself.</summary>
/// <param name="path">Its full name with aliases resolved, such as <c>torch.nn.functional.relu</c> or <c>builtins.len</c>.</param>
internal sealed class ExternalValue(string path) : Value
{
    private Dictionary<string, ExternalValue>? _members;

    public string Path { get; } = path;

    /// <summary>The name after the last dot.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>What an attribute of it names; the same object each time.</summary>
    public ExternalValue Member(string name)
    {
        _members ??= new Dictionary<string, ExternalValue>(StringComparer.Ordinal);
        if (!_members.TryGetValue(name, out var member))
        {
            _members[name] = member = new ExternalValue(LibraryPaths.Canonical($"{Path}.{name}"));
        }

        return member;
    }

    public override Truth Truth => Truth.Unknown;
}
