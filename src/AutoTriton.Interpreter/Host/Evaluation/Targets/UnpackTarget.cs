namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>Several targets, one of them perhaps with a star.</summary>
internal sealed class UnpackTarget(TargetNode[] targets, int star) : TargetNode
{
    public override void Assign(Frame frame, object value)
    {
        var items = Collect(value);
        if (star < 0)
        {
            for (var i = 0; i < targets.Length; i++)
            {
                targets[i].Assign(frame, items[i]);
            }

            return;
        }

        var behind = targets.Length - star - 1;
        for (var i = 0; i < star; i++)
        {
            targets[i].Assign(frame, items[i]);
        }

        targets[star].Assign(frame, new PyList([.. items.Skip(star).Take(items.Count - star - behind)]));
        for (var i = 0; i < behind; i++)
        {
            targets[star + 1 + i].Assign(frame, items[items.Count - behind + i]);
        }
    }

    public override void Delete(Frame frame)
    {
        foreach (var target in targets)
        {
            target.Delete(frame);
        }
    }

    private IReadOnlyList<object> Collect(object value)
    {
        if (star < 0 && value is PyTuple tuple && tuple.Count == targets.Length)
        {
            return tuple.Items;
        }

        var items = new List<object>();
        foreach (var item in Ops.Iterate(Unpackable(value)))
        {
            if (star < 0 && items.Count == targets.Length)
            {
                throw Raise.ValueError($"too many values to unpack (expected {targets.Length})");
            }

            items.Add(item);
        }

        var least = star < 0 ? targets.Length : targets.Length - 1;
        return items.Count >= least
            ? items
            : throw Raise.ValueError($"not enough values to unpack (expected {(star < 0 ? "" : "at least ")}{least}, got {items.Count})");
    }

    private static object Unpackable(object value) => value is PyObject or string
        ? value
        : throw Raise.TypeError($"cannot unpack non-iterable {Ops.TypeName(value)} object");
}
