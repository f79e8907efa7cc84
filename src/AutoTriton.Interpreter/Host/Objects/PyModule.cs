namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A module of one world: shared names made once, under what this world's code has set.</summary>
/// <param name="name">The dotted name.</param>
/// <param name="shared">Names that all worlds share, or null.</param>
internal sealed class PyModule(string name, IReadOnlyDictionary<string, object>? shared = null) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("module");

    public string Name { get; } = name;

    /// <summary>The module's own names.</summary>
    public Dictionary<string, object> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Called for a name that the module lacks, so that a binding can tell "the real library has it, we do not"
    /// (throw <see cref="HostFault.NotSupported"/>) from "nobody has it" (answer null: AttributeError); may also make values lazily.
    /// </summary>
    public Func<string, object?>? Missing { get; init; }

    public override PyClass Class => Type;

    public override IEnumerable<KeyValuePair<string, object>> OwnAttributes => shared is null ? Names : Names.Concat(shared);

    public override bool TryGetAttribute(string name, out object value)
    {
        if (Names.TryGetValue(name, out value!) || (shared is not null && shared.TryGetValue(name, out value!)))
        {
            return true;
        }

        if (name == "__name__")
        {
            value = Name;
            return true;
        }

        if (Missing?.Invoke(name) is { } found)
        {
            Names[name] = found;
            value = found;
            return true;
        }

        value = Py.None;
        return false;
    }

    public override void SetAttribute(string name, object value) => Names[name] = value;

    public override void DeleteAttribute(string name)
    {
        if (!Names.Remove(name))
        {
            throw Raise.AttributeError($"module '{Name}' has no attribute '{name}'");
        }
    }

    public override string Repr() => $"<module '{Name}'>";
}
