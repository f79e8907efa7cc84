namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>The size of what was taken out of worlds.</summary>
internal static class SnapshotBytes
{
    /// <summary>The bytes of the different tensors in some values.</summary>
    public static long Of(params ReadOnlySpan<Snapshot?> values)
    {
        var seen = new HashSet<TensorSnapshot>();
        foreach (var value in values)
        {
            Collect(value, seen);
        }

        return seen.Sum(tensor => tensor.Bytes);
    }

    private static void Collect(Snapshot? value, HashSet<TensorSnapshot> seen)
    {
        switch (value)
        {
            case TensorSnapshot tensor:
                seen.Add(tensor);
                break;
            case SequenceSnapshot sequence:
                Array.ForEach(sequence.Items, item => Collect(item, seen));
                break;
            case MappingSnapshot mapping:
                Array.ForEach(mapping.Entries, entry => Collect(entry.Value, seen));
                break;
        }
    }
}
