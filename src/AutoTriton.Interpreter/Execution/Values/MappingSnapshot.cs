using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>A dict, its keys plain values.</summary>
internal sealed class MappingSnapshot((object Key, Snapshot Value)[] entries) : Snapshot
{
    public (object Key, Snapshot Value)[] Entries { get; } = entries;

    protected override object Make(Dictionary<Snapshot, object> made)
    {
        var dict = new PyDict();
        foreach (var (key, value) in Entries)
        {
            dict.Set(key, value.Restore(made));
        }

        return dict;
    }
}
