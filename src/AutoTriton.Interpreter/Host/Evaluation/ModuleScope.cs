namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>The global names of one module in one world.</summary>
internal sealed class ModuleScope(World world, string name, IReadOnlyDictionary<string, object> builtins)
{
    public World World { get; } = world;

    public string Name { get; } = name;

    /// <summary>Whether it is the program that was asked to run, rather than a module it imports: only its lines mean something to who reads an error.</summary>
    public bool IsMain { get; } = name == "__main__";

    public Dictionary<string, object> Names { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object> Builtins { get; } = builtins;

    /// <summary>Annotations of global variables.</summary>
    public Dictionary<string, object> Annotations { get; } = new(StringComparer.Ordinal);

    /// <summary>A global or builtin name.</summary>
    public bool TryGet(string name, out object value) => Names.TryGetValue(name, out value!) || Builtins.TryGetValue(name, out value!);
}
