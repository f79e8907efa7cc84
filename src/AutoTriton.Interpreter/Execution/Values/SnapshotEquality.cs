using AutoTriton.Interpreter.Execution.Comparison;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>Exact equality of values taken out of worlds.</summary>
internal static class SnapshotEquality
{
    public static bool Same(Snapshot left, Snapshot right) => (left, right) switch
    {
        (TensorSnapshot a, TensorSnapshot b) => a.Read(left => b.Read(right => TensorBits.Equal(left, right))),
        (SequenceSnapshot a, SequenceSnapshot b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (MappingSnapshot a, MappingSnapshot b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(pair => Ops.KeyEquals(pair.First.Key, pair.Second.Key) && Same(pair.First.Value, pair.Second.Value)),
        (PlainSnapshot { Value: double a }, PlainSnapshot { Value: double b }) => a.Equals(b),
        (PlainSnapshot a, PlainSnapshot b) => Ops.KeyEquals(a.Value, b.Value),
        _ => false,
    };
}
