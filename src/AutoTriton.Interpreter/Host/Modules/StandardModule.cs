using AutoTriton.Interpreter.Host.Evaluation;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A module of the standard library: names made once and shared by all worlds.</summary>
internal sealed class StandardModule(string name)
{
    private readonly Dictionary<string, object> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lacking = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public StandardModule Define(string name, object value)
    {
        _names[name] = value;
        return this;
    }

    public StandardModule Function(string name, string signature, Func<BoundArguments, object> body) =>
        Define(name, PyBuiltin.Of(name, signature, body));

    /// <summary>A function that answers an iterator.</summary>
    public StandardModule Iterator(string name, string signature, Func<BoundArguments, IEnumerator<object>> body) =>
        Function(name, signature, a => new PyIterator(body(a), name));

    /// <summary>Names that real Python has here and this one lacks: asking for one is not supported, rather than an error of the candidate's.</summary>
    public StandardModule Lacks(params string[] names)
    {
        _lacking.UnionWith(names);
        return this;
    }

    public void Register(ModuleTable table) => table.Add(Name, world => new PyModule(Name, _names)
    {
        Missing = name => world.Table.Contains($"{Name}.{name}") ? world.Table.Import(world, $"{Name}.{name}") : _lacking.Contains(name) ? throw HostFault.NotSupported($"'{Name}.{name}' is not available in the embedded executor") : null,
    });
}
