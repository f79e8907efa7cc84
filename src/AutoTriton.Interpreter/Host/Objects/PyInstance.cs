using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>An instance of a class that Python code defined or may derive from: attributes in a dictionary, operators by dunder methods.</summary>
internal class PyInstance(PyClass type) : PyObject
{
    private Dictionary<string, object>? _attributes;

    public override PyClass Class => Type;

    /// <summary>The instance's own attributes.</summary>
    public Dictionary<string, object> Attributes => _attributes ??= new Dictionary<string, object>(StringComparer.Ordinal);

    public override IEnumerable<KeyValuePair<string, object>> OwnAttributes => _attributes ?? [];

    public override bool IsCallable => Type.TryLookupUser("__call__", out _);

    protected PyClass Type { get; private set; } = type;

    public override bool TryGetAttribute(string name, out object value)
    {
        var raw = Type.Lookup(name);
        if (raw is PyProperty)
        {
            value = Ops.Bind(raw, this, Type);
            return true;
        }

        if (_attributes is not null && _attributes.TryGetValue(name, out value!))
        {
            return true;
        }

        switch (name)
        {
            case "__class__":
                value = Type;
                return true;
            case "__dict__":
                value = PyDict.FromNames(Attributes);
                return true;
        }

        if (raw is not null)
        {
            value = Ops.Bind(raw, this, Type);
            return true;
        }

        if (Type.TryLookupUser("__getattr__", out var fallback))
        {
            value = Ops.Call(fallback, this, name);
            return true;
        }

        value = Py.None;
        return false;
    }

    public override void SetAttribute(string name, object value)
    {
        if (Type.TryLookupUser("__setattr__", out var setter))
        {
            Ops.Call(setter, this, name, value);
            return;
        }

        SetOwnAttribute(name, value);
    }

    /// <summary>What <c>object.__setattr__</c> does.</summary>
    public void SetOwnAttribute(string name, object value)
    {
        World.Step();
        if (name == "__class__")
        {
            throw HostFault.NotSupported("assigning __class__ is not supported");
        }

        if (Type.Lookup(name) is PyProperty)
        {
            base.SetAttribute(name, value);
            return;
        }

        Attributes[name] = value;
    }

    public override void DeleteAttribute(string name)
    {
        if (Type.TryLookupUser("__delattr__", out var deleter))
        {
            Ops.Call(deleter, this, name);
        }
        else if (_attributes is null || !_attributes.Remove(name))
        {
            throw Raise.AttributeError($"'{Type.Name}' object has no attribute '{name}'");
        }
    }

    public override object? Binary(BinaryOperator op, object other, bool reflected) =>
        Dunder(DunderNames.Of(op, reflected), other);

    public override object? InPlace(BinaryOperator op, object other) => Dunder(DunderNames.InPlace(op), other);

    public override object? Unary(UnaryOperator op) =>
        Type.TryLookupUser(DunderNames.Of(op), out var method) ? Ops.Call(method, this) : null;

    public override object? Compare(CompareOperator op, object other)
    {
        if (Dunder(DunderNames.Of(op), other) is { } result)
        {
            return result;
        }

        return op == CompareOperator.NotEqual && Dunder("__eq__", other) is { } equal
            ? Py.Bool(!Ops.Truth(equal))
            : base.Compare(op, other);
    }

    public override int KeyHash()
    {
        if (Type.TryLookupUser("__hash__", out var method))
        {
            return Py.IsNone(method) ? throw Raise.TypeError($"unhashable type: '{Type.Name}'") : Ops.KeyHash(Ops.Call(method, this));
        }

        return Type.TryLookupUser("__eq__", out _) ? throw Raise.TypeError($"unhashable type: '{Type.Name}'") : base.KeyHash();
    }

    public override object GetItem(object index) =>
        Type.TryLookupUser("__getitem__", out var method) ? Ops.Call(method, this, index) : base.GetItem(index);

    public override void SetItem(object index, object value)
    {
        if (Type.TryLookupUser("__setitem__", out var method))
        {
            Ops.Call(method, this, index, value);
        }
        else
        {
            base.SetItem(index, value);
        }
    }

    public override void DeleteItem(object index)
    {
        if (Type.TryLookupUser("__delitem__", out var method))
        {
            Ops.Call(method, this, index);
        }
        else
        {
            base.DeleteItem(index);
        }
    }

    public override bool Contains(object item) =>
        Type.TryLookupUser("__contains__", out var method) ? Ops.Truth(Ops.Call(method, this, item)) : base.Contains(item);

    public override object Call(in CallArguments arguments) =>
        Type.TryLookupUser("__call__", out var method) ? Ops.Call(method, arguments.Prepend(this)) : base.Call(arguments);

    public override long Length()
    {
        if (!Type.TryLookupUser("__len__", out var method))
        {
            return -1;
        }

        var length = Py.AsLong(Ops.Call(method, this));
        return length >= 0 ? length : throw Raise.ValueError("__len__() should return >= 0");
    }

    public override bool Truth() =>
        Type.TryLookupUser("__bool__", out var method) ? Ops.Truth(Ops.Call(method, this)) : Length() != 0;

    public override IEnumerator<object>? Iterate()
    {
        if (Type.TryLookupUser("__iter__", out var iter))
        {
            var iterator = Ops.Call(iter, this);
            return iterator is PyInstance instance ? InstanceIteration.ByNext(instance)
                : iterator is PyObject made && made.Iterate() is { } elements ? elements
                : throw Raise.TypeError($"iter() returned non-iterator of type '{Ops.TypeName(iterator)}'");
        }

        return Type.TryLookupUser("__getitem__", out _) ? InstanceIteration.ByIndex(this) : null;
    }

    public override string Repr()
    {
        World.CheckStack();
        return Type.TryLookupUser("__repr__", out var method) ? Py.AsString(Ops.Call(method, this)) : DefaultRepr();
    }

    public override string Str()
    {
        World.CheckStack();
        return Type.TryLookupUser("__str__", out var method) ? Py.AsString(Ops.Call(method, this)) : DefaultStr();
    }

    public override string Format(string specification) =>
        Type.TryLookupUser("__format__", out var method) ? Py.AsString(Ops.Call(method, this, specification)) : base.Format(specification);

    protected virtual string DefaultRepr() => $"<{Type.Name} object>";

    protected virtual string DefaultStr() => Repr();

    private object? Dunder(string name, object other)
    {
        if (!Type.TryLookupUser(name, out var method) || Py.IsNone(method))
        {
            return null;
        }

        var result = Ops.Call(method, this, other);
        return ReferenceEquals(result, Py.NotImplemented) ? null : result;
    }
}
