using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>A list or tuple.</summary>
internal sealed class SequenceSnapshot(Snapshot[] items, bool isTuple) : Snapshot
{
    public Snapshot[] Items { get; } = items;

    protected override object Make(Dictionary<Snapshot, object> made)
    {
        var values = Array.ConvertAll(Items, item => item.Restore(made));
        return isTuple ? new PyTuple(values) : Py.List(values);
    }
}
