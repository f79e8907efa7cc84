using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A set or frozenset; iterates in insertion order.</summary>
internal sealed class PySet(bool isFrozen = false) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("set");
    public static readonly PyClass FrozenType = PyClass.Native("frozenset");

    private readonly PyDict _items = new();

    public PySet(IEnumerable<object> items, bool isFrozen = false)
        : this(isFrozen)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public bool IsFrozen { get; } = isFrozen;

    public int Count => _items.Count;

    public IEnumerable<object> Items => _items.Keys;

    public override PyClass Class => IsFrozen ? FrozenType : Type;

    public void Add(object item) => _items.Set(item, Py.None);

    public bool Remove(object item) => _items.Remove(item, out _);

    public void Clear() => _items.Clear();

    public override bool Contains(object item) => _items.Contains(item);

    public override long Length() => Count;

    public override IEnumerator<object> Iterate() => _items.Iterate();

    public override int KeyHash()
    {
        if (!IsFrozen)
        {
            throw Raise.TypeError("unhashable type: 'set'");
        }

        return Items.Aggregate(Count, (hash, item) => hash ^ HashCode.Combine(Ops.KeyHash(item)));
    }

    public override object? Binary(BinaryOperator op, object other, bool reflected)
    {
        if (other is not PySet set || reflected)
        {
            return null;
        }

        return op switch
        {
            BinaryOperator.BitwiseOr => new PySet(Items.Concat(set.Items), IsFrozen),
            BinaryOperator.BitwiseAnd => new PySet(Items.Where(set.Contains), IsFrozen),
            BinaryOperator.Subtract => new PySet(Items.Where(item => !set.Contains(item)), IsFrozen),
            BinaryOperator.BitwiseXor => new PySet(Items.Where(item => !set.Contains(item)).Concat(set.Items.Where(item => !Contains(item))), IsFrozen),
            _ => null,
        };
    }

    public override object? Compare(CompareOperator op, object other)
    {
        if (other is not PySet set)
        {
            return null;
        }

        return Py.Bool(op switch
        {
            CompareOperator.Equal => Count == set.Count && Items.All(set.Contains),
            CompareOperator.NotEqual => Count != set.Count || !Items.All(set.Contains),
            CompareOperator.LessOrEqual => Items.All(set.Contains),
            CompareOperator.Less => Count < set.Count && Items.All(set.Contains),
            CompareOperator.GreaterOrEqual => set.Items.All(Contains),
            _ => Count > set.Count && set.Items.All(Contains),
        });
    }

    public override string Repr() => Count == 0 ? $"{Class.Name}()"
        : ReprGuard.Join(IsFrozen ? "frozenset({" : "{", ", ", IsFrozen ? "})" : "}", Items.Select(Ops.Repr));
}
