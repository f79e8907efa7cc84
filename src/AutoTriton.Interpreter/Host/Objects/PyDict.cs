using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A dict: insertion-ordered, with Python's equality of keys. Also defaultdict, OrderedDict and Counter, by <see cref="PyObject.Class"/>.</summary>
internal sealed class PyDict(PyClass? type = null) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("dict");

    private readonly Dictionary<object, int> _index = new(KeyComparer.Instance);
    private readonly List<KeyValuePair<object, object>?> _entries = [];

    public override PyClass Class { get; } = type ?? Type;

    /// <summary>What makes a value for a key that is missing (defaultdict), or null.</summary>
    public object? DefaultFactory { get; set; }

    public int Count => _index.Count;

    /// <summary>Raised whenever keys come or go, so that iteration can refuse to go on.</summary>
    public int Version { get; private set; }

    public IEnumerable<object> Keys => Entries.Select(entry => entry.Key);

    public IEnumerable<object> Values => Entries.Select(entry => entry.Value);

    /// <summary>The entries in their order; raises RuntimeError where keys come or go meanwhile.</summary>
    public IEnumerable<KeyValuePair<object, object>> Entries
    {
        get
        {
            var version = Version;
            for (var i = 0; i < _entries.Count; i++)
            {
                if (_entries[i] is { } entry)
                {
                    yield return entry;
                    if (version != Version)
                    {
                        throw Raise.RuntimeError("dictionary changed size during iteration");
                    }
                }
            }
        }
    }

    public static PyDict FromNames(IEnumerable<KeyValuePair<string, object>> names)
    {
        var dict = new PyDict();
        foreach (var (name, value) in names)
        {
            dict.Set(name, value);
        }

        return dict;
    }

    public bool TryGet(object key, out object value)
    {
        if (_index.TryGetValue(key, out var place))
        {
            value = _entries[place]!.Value.Value;
            return true;
        }

        value = Py.None;
        return false;
    }

    public void Set(object key, object value)
    {
        World.Step();
        if (_index.TryGetValue(key, out var place))
        {
            _entries[place] = new(_entries[place]!.Value.Key, value);
            return;
        }

        _index.Add(key, _entries.Count);
        _entries.Add(new(key, value));
        Version++;
    }

    public bool Remove(object key, out object value)
    {
        if (!_index.Remove(key, out var place))
        {
            value = Py.None;
            return false;
        }

        value = _entries[place]!.Value.Value;
        _entries[place] = null;
        Version++;
        if (_entries.Count > 32 && _index.Count < _entries.Count / 2)
        {
            Compact();
        }

        return true;
    }

    public void Clear()
    {
        _index.Clear();
        _entries.Clear();
        Version++;
    }

    public PyDict Copy()
    {
        var copy = new PyDict(Class) { DefaultFactory = DefaultFactory };
        copy.Update(this);
        return copy;
    }

    public void Update(PyDict other)
    {
        foreach (var (key, value) in other.Entries)
        {
            Set(key, value);
        }
    }

    public override object GetItem(object index)
    {
        if (TryGet(index, out var value))
        {
            return value;
        }

        if (DefaultFactory is { } factory && !Py.IsNone(factory))
        {
            value = Ops.Call(factory);
            Set(index, value);
            return value;
        }

        return Class.Lookup("__missing__") is { } missing ? Ops.Call(missing, this, index) : throw Raise.KeyError(index);
    }

    public override void SetItem(object index, object value) => Set(index, value);

    public override void DeleteItem(object index)
    {
        if (!Remove(index, out _))
        {
            throw Raise.KeyError(index);
        }
    }

    public override bool Contains(object item) => _index.ContainsKey(item);

    public override long Length() => Count;

    public override IEnumerator<object> Iterate() => Keys.GetEnumerator();

    public override int KeyHash() => throw Raise.TypeError($"unhashable type: '{Class.Name}'");

    public override object? Binary(BinaryOperator op, object other, bool reflected)
    {
        if (op != BinaryOperator.BitwiseOr || other is not PyDict dict)
        {
            return null;
        }

        var (left, right) = reflected ? (dict, this) : (this, dict);
        var result = left.Copy();
        result.Update(right);
        return result;
    }

    public override object? InPlace(BinaryOperator op, object other)
    {
        if (op != BinaryOperator.BitwiseOr || other is not PyDict dict)
        {
            return null;
        }

        Update(dict);
        return this;
    }

    public override object? Compare(CompareOperator op, object other)
    {
        if (other is not PyDict dict || op is not (CompareOperator.Equal or CompareOperator.NotEqual))
        {
            return null;
        }

        World.CheckStack();
        var equal = dict.Count == Count && Entries.All(e => dict.TryGet(e.Key, out var value) && Ops.KeyEquals(e.Value, value));
        return Py.Bool(equal == (op == CompareOperator.Equal));
    }

    public override string Repr() => ReprGuard.Within(this, "{...}", () =>
        ReprGuard.Join(ReferenceEquals(Class, Type) ? "{" : Class.Name + "({", ", ", ReferenceEquals(Class, Type) ? "}" : "})",
            Entries.Select(entry => $"{Ops.Repr(entry.Key)}: {Ops.Repr(entry.Value)}")));

    private void Compact()
    {
        World.Step(_entries.Count);
        _entries.RemoveAll(entry => entry is null);
        for (var i = 0; i < _entries.Count; i++)
        {
            _index[_entries[i]!.Value.Key] = i;
        }
    }
}
