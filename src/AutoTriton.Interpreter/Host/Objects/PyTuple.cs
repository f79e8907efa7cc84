using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A tuple; also named tuples, by <see cref="PyObject.Class"/>.</summary>
internal sealed class PyTuple(object[] items, PyClass? type = null) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("tuple");

    public object[] Items { get; } = items;

    public int Count => Items.Length;

    public override PyClass Class { get; } = type ?? Type;

    public override object GetItem(object index) => index is PySlice slice
        ? new PyTuple(Sequences.Slice(Items, slice))
        : Items[Sequences.Index(index, Items.Length, "tuple")];

    public override long Length() => Items.Length;

    public override IEnumerator<object> Iterate() => ((IEnumerable<object>)Items).GetEnumerator();

    public override bool Contains(object item) => Sequences.IndexOf(Items, item) >= 0;

    public override object? Binary(BinaryOperator op, object other, bool reflected) => (op, other) switch
    {
        (BinaryOperator.Add, PyTuple tuple) when !reflected => new PyTuple(Sequences.Concatenate(Items, tuple.Items)),
        (BinaryOperator.Multiply, _) when Py.IsInt(other) => new PyTuple(Sequences.Repeat(Items, Py.AsLong(other))),
        _ => null,
    };

    public override object? Compare(CompareOperator op, object other) =>
        other is PyTuple tuple ? Sequences.Compare(op, Items, tuple.Items) : null;

    public override int KeyHash()
    {
        World.CheckStack();
        World.Step(Items.Length);
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(Ops.KeyHash(item));
        }

        return hash.ToHashCode();
    }

    public override string Repr()
    {
        if (!ReferenceEquals(Class, Type) && Class.Names.TryGetValue("__repr__", out var own))
        {
            return Py.AsString(Ops.Call(own, this));
        }

        if (Class.Lookup("_fields") is PyTuple fields)
        {
            return ReprGuard.Join(Class.Name + "(", ", ", ")", Items.Select((item, i) => $"{fields.Items[i]}={Ops.Repr(item)}"));
        }

        return ReprGuard.Within(this, "(...)", () => ReprGuard.Join("(", ", ", Items.Length == 1 ? ",)" : ")", Items.Select(Ops.Repr)));
    }
}
