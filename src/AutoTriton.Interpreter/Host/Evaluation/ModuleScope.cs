namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>The global names of one module in one world.</summary>
internal sealed class ModuleScope(World world, string name, IReadOnlyDictionary<string, object> builtins)
{
    public World World { get; } = world;

    public string Name { get; } = name;

    public Dictionary<string, object> Names { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object> Builtins { get; } = builtins;

    /// <summary>A global or builtin name.</summary>
    public bool TryGet(string name, out object value) => Names.TryGetValue(name, out value!) || Builtins.TryGetValue(name, out value!);
}
