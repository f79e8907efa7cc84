using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>A value without state: a number, a string, None, a dtype, a device, a native class.</summary>
internal sealed class PlainSnapshot(object value) : Snapshot
{
    public object Value { get; } = value;

    protected override object Make(Dictionary<Snapshot, object> made) => Value;
}
