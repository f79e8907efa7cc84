using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A <c>collections.deque</c>.</summary>
internal sealed class PyDeque(LinkedList<object> items, long? maxLength) : PyObject
{
    public static readonly PyClass Type = MakeType();

    public LinkedList<object> Items { get; } = items;

    public override PyClass Class => Type;

    public override long Length() => Items.Count;

    public override IEnumerator<object> Iterate() => Items.ToList().GetEnumerator();

    public override object GetItem(object index) => Items.ElementAt(Sequences.Index(index, Items.Count, "deque"));

    public override int KeyHash() => throw Raise.TypeError("unhashable type: 'collections.deque'");

    public override object? Compare(CompareOperator op, object other) =>
        other is PyDeque deque ? Sequences.Compare(op, [.. Items], [.. deque.Items]) : null;

    public override string Repr() => ReprGuard.Within(this, "[...]", () =>
        ReprGuard.Join("deque([", ", ", maxLength is null ? "])" : $"], maxlen={maxLength})", Items.Select(Ops.Repr)));

    private void AddLast(object item)
    {
        World.ChargeMemory(48);
        Items.AddLast(item);
        if (Items.Count > maxLength)
        {
            Items.RemoveFirst();
        }
    }

    private void AddFirst(object item)
    {
        World.ChargeMemory(48);
        Items.AddFirst(item);
        if (Items.Count > maxLength)
        {
            Items.RemoveLast();
        }
    }

    private static PyClass MakeType()
    {
        var type = PyClass.Native("deque");
        type.SealedReason = "subclasses of deque are not supported";
        type.Constructor = (_, a) =>
        {
            object limit = a.Count > 1 ? a[1] : a.TryGetNamed("maxlen", out var named) ? named : Py.None;
            var deque = new PyDeque(new LinkedList<object>(), Py.IsNone(limit) ? null : Py.AsLong(limit));
            foreach (var item in a.Count > 0 ? Ops.Iterate(a[0]) : [])
            {
                deque.AddLast(item);
            }

            return deque;
        };
        return type
            .Method("append", "self, item, /", a => Done(() => Self(a).AddLast(a[1])))
            .Method("appendleft", "self, item, /", a => Done(() => Self(a).AddFirst(a[1])))
            .Method("pop", "self", a => Take(Self(a), last: true))
            .Method("popleft", "self", a => Take(Self(a), last: false))
            .Method("clear", "self", a => Done(Self(a).Items.Clear))
            .Method("extend", "self, iterable, /", a => Done(() => Ops.ToList(a[1]).ForEach(Self(a).AddLast)))
            .Method("extendleft", "self, iterable, /", a => Done(() => Ops.ToList(a[1]).ForEach(Self(a).AddFirst)))
            .Method("rotate", "self, n=1, /", a => Done(() => Rotate(Self(a).Items, a.Long(1))));
    }

    private static PyDeque Self(BoundArguments a) => (PyDeque)a[0];

    private static PySingleton Done(Action action)
    {
        action();
        return Py.None;
    }

    private static object Take(PyDeque deque, bool last)
    {
        var node = (last ? deque.Items.Last : deque.Items.First) ?? throw Raise.IndexError("pop from an empty deque");
        deque.Items.Remove(node);
        return node.Value;
    }

    private static void Rotate(LinkedList<object> items, long steps)
    {
        for (var i = items.Count == 0 ? 0 : ((steps % items.Count) + items.Count) % items.Count; i > 0; i--)
        {
            World.Step();
            var node = items.Last!;
            items.RemoveLast();
            items.AddFirst(node);
        }
    }
}
