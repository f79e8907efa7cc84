using System.Diagnostics.CodeAnalysis;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A Python class: native ones are made once, shared by all worlds and immutable to candidates; others come from <c>class</c> statements.</summary>
internal sealed class PyClass : PyObject
{
    public static readonly PyClass Object = new("object", [], isNative: true);
    public static readonly PyClass TypeType = Native("type");

    private readonly Dictionary<string, object> _names = new(StringComparer.Ordinal);
    private readonly List<PyClass> _mro;

    public PyClass(string name, IReadOnlyList<PyClass> bases, bool isNative = false, string module = "builtins")
    {
        Name = name;
        IsNative = isNative;
        Module = module;
        Bases = bases.Count == 0 && Object is not null ? [Object] : [.. bases];
        _mro = MethodResolutionOrder.Of(this, Bases);
    }

    public string Name { get; set; }

    public string Module { get; }

    public string QualifiedName => Module == "builtins" ? Name : $"{Module}.{Name}";

    public bool IsNative { get; }

    public IReadOnlyList<PyClass> Bases { get; }

    /// <summary>The classes looked through, from this one to object.</summary>
    public IReadOnlyList<PyClass> Mro => _mro;

    /// <summary>The names defined in this class itself, in their order.</summary>
    public IReadOnlyDictionary<string, object> Names => _names;

    /// <summary>What a call of the class does, instead of allocation and <c>__init__</c>; not inherited.</summary>
    public Func<PyClass, CallArguments, object>? Constructor { get; set; }

    /// <summary>Makes a bare instance; inherited by derived classes. Null on the way up to object makes a <see cref="PyInstance"/>.</summary>
    public Func<PyClass, PyObject>? Allocator { get; set; }

    /// <summary>Called with each class that is derived from this one, once its body has run.</summary>
    public Action<PyClass>? OnDerived { get; set; }

    /// <summary>Why no class can derive from this one, or null.</summary>
    public string? SealedReason { get; set; }

    public override PyClass Class => TypeType;

    public override bool IsCallable => true;

    /// <summary>Makes a native class.</summary>
    public static PyClass Native(string name, params PyClass[] bases) => new(name, bases, isNative: true);

    /// <summary>Defines a method with a signature in Python's notation, <c>self</c> included.</summary>
    public PyClass Method(string name, string signature, Func<BoundArguments, object> body)
    {
        _names[name] = PyBuiltin.Of(name, signature, body);
        return this;
    }

    /// <summary>Defines a method that takes raw arguments, <c>self</c> first.</summary>
    public PyClass Method(string name, BuiltinFunction body)
    {
        _names[name] = new PyBuiltin(name, body);
        return this;
    }

    /// <summary>Defines a property.</summary>
    public PyClass Property(string name, Func<object, object> getter, Action<object, object>? setter = null)
    {
        _names[name] = new PyProperty(
            new PyBuiltin(name, (in CallArguments a) => getter(a[0])),
            setter is null ? null : new PyBuiltin(name, (in CallArguments a) =>
            {
                setter(a[0], a[1]);
                return Py.None;
            }));
        return this;
    }

    /// <summary>Defines any other name: a constant, a static or class method.</summary>
    public PyClass Define(string name, object value)
    {
        _names[name] = value;
        return this;
    }

    public bool IsSubclassOf(PyClass other)
    {
        foreach (var candidate in _mro)
        {
            if (ReferenceEquals(candidate, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The raw value of a name, looked for in the class and its bases; null where there is none.</summary>
    public object? Lookup(string name)
    {
        foreach (var candidate in _mro)
        {
            if (candidate._names.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The same, beginning behind a class, as <c>super</c> does.</summary>
    public object? LookupBehind(PyClass after, string name)
    {
        for (var i = _mro.IndexOf(after) + 1; i < _mro.Count; i++)
        {
            if (_mro[i]._names.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The same, of names that user code defines; native methods of object and of native bases do not count.</summary>
    public bool TryLookupUser(string name, [NotNullWhen(true)] out object? value)
    {
        foreach (var candidate in _mro)
        {
            if (!ReferenceEquals(candidate, Object) && candidate._names.TryGetValue(name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    public override bool TryGetAttribute(string name, out object value)
    {
        switch (name)
        {
            case "__name__" or "__qualname__":
                value = Name;
                return true;
            case "__module__":
                value = Module;
                return true;
            case "__mro__":
                value = new PyTuple([.. _mro]);
                return true;
            case "__bases__":
                value = new PyTuple([.. Bases]);
                return true;
            case "__dict__":
                value = PyDict.FromNames(_names);
                return true;
            case "__class__":
                value = TypeType;
                return true;
            case "__doc__":
                value = _names.TryGetValue(name, out var doc) ? doc : Py.None;
                return true;
        }

        if (Lookup(name) is not { } raw)
        {
            value = Py.None;
            return false;
        }

        value = raw switch
        {
            PyStaticMethod method => method.Function,
            PyClassMethod method => new PyBoundMethod(this, method.Function),
            _ => raw,
        };
        return true;
    }

    public override void SetAttribute(string name, object value)
    {
        if (IsNative)
        {
            throw Raise.TypeError($"cannot set '{name}' attribute of immutable type '{Name}'");
        }

        _names[name] = value;
    }

    public override void DeleteAttribute(string name)
    {
        if (IsNative || !_names.Remove(name))
        {
            throw Raise.AttributeError($"type object '{Name}' has no attribute '{name}'");
        }
    }

    public override object GetItem(object index) =>
        Lookup("__class_getitem__") is { } method ? Ops.Call(method is PyClassMethod bound ? bound.Function : method, this, index)
        : IsNative ? this
        : throw Raise.TypeError($"type '{Name}' is not subscriptable");

    public override IEnumerator<object>? Iterate() =>
        Lookup("__class_iter__") is { } method ? Ops.Iterate(Ops.Call(method, this)).GetEnumerator() : null;

    public override long Length() => Lookup("__class_len__") is { } method ? Py.AsLong(Ops.Call(method, this)) : -1;

    public override object Call(in CallArguments arguments) => Construction.Construct(this, arguments);

    public override object? Binary(AutoTriton.Python.Syntax.BinaryOperator op, object other, bool reflected) =>
        op == AutoTriton.Python.Syntax.BinaryOperator.BitwiseOr ? this : null;

    public override string Repr() => $"<class '{(IsNative ? QualifiedName : "__main__." + Name)}'>";

    /// <summary>The function that allocates instances.</summary>
    internal Func<PyClass, PyObject>? FindAllocator()
    {
        foreach (var candidate in _mro)
        {
            if (candidate.Allocator is { } allocator)
            {
                return allocator;
            }
        }

        return null;
    }
}
