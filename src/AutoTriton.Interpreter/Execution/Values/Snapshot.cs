using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>A value taken out of a world, so that it can be put into another or compared later.</summary>
internal abstract class Snapshot
{
    /// <summary>The value in the current world; one snapshot gives one object for each set of made ones.</summary>
    public object Restore(Dictionary<Snapshot, object> made)
    {
        if (!made.TryGetValue(this, out var value))
        {
            made[this] = value = Make(made);
        }

        return value;
    }

    protected abstract object Make(Dictionary<Snapshot, object> made);
}
