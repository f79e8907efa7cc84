using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A list.</summary>
internal sealed class PyList(List<object> items) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("list");

    public PyList()
        : this([])
    {
    }

    public List<object> Items { get; } = items;

    public int Count => Items.Count;

    public override PyClass Class => Type;

    public void Add(object item) => Items.Add(item);

    public override object GetItem(object index) => index is PySlice slice
        ? new PyList([.. Sequences.Slice(Items, slice)])
        : Items[Sequences.Index(index, Items.Count, "list")];

    public override void SetItem(object index, object value)
    {
        if (index is PySlice slice)
        {
            Sequences.SetSlice(Items, slice, [.. Ops.Iterate(value)]);
        }
        else
        {
            Items[Sequences.Index(index, Items.Count, "list assignment")] = value;
        }
    }

    public override void DeleteItem(object index)
    {
        if (index is PySlice slice)
        {
            Sequences.DeleteSlice(Items, slice);
        }
        else
        {
            Items.RemoveAt(Sequences.Index(index, Items.Count, "list assignment"));
        }
    }

    public override long Length() => Items.Count;

    public override IEnumerator<object> Iterate()
    {
        for (var i = 0; i < Items.Count; i++)
        {
            yield return Items[i];
        }
    }

    public override bool Contains(object item) => Sequences.IndexOf(Items, item) >= 0;

    public override int KeyHash() => throw Raise.TypeError("unhashable type: 'list'");

    public override object? Binary(BinaryOperator op, object other, bool reflected) => (op, other) switch
    {
        (BinaryOperator.Add, PyList list) when !reflected => new PyList([.. Sequences.Concatenate(Items, list.Items)]),
        (BinaryOperator.Multiply, _) when Py.IsInt(other) => new PyList([.. Sequences.Repeat(Items, Py.AsLong(other))]),
        _ => null,
    };

    public override object? InPlace(BinaryOperator op, object other)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                Extend(other);
                return this;
            case BinaryOperator.Multiply when Py.IsInt(other):
                var repeated = Sequences.Repeat(Items, Py.AsLong(other));
                Items.Clear();
                Items.AddRange(repeated);
                return this;
            default:
                return null;
        }
    }

    public void Extend(object other)
    {
        if (ReferenceEquals(other, this))
        {
            World.ChargeMemory(8L * Items.Count);
            Items.AddRange(Items.ToArray());
            return;
        }

        foreach (var item in Ops.Iterate(other))
        {
            Items.Add(item);
        }
    }

    public override object? Compare(CompareOperator op, object other) =>
        other is PyList list ? Sequences.Compare(op, Items, list.Items) : null;

    public override string Repr() => ReprGuard.Within(this, "[...]", () => ReprGuard.Join("[", ", ", "]", Items.Select(Ops.Repr)));
}
