using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>
/// A Python object that is not a plain .NET value. Plain values are: <see cref="bool"/>, <see cref="long"/> (or
/// <see cref="System.Numerics.BigInteger"/> where a long is too small), <see cref="double"/>, <see cref="System.Numerics.Complex"/>
/// and <see cref="string"/>; <see cref="Py"/> holds None and the boxing rules. No value is ever a null reference.
/// </summary>
/// <remarks>
/// How a binding adds to the host:
/// <list type="bullet">
/// <item>a module: <c>table.Add("torch", world => new PyModule("torch", sharedNames))</c> on a <see cref="ModuleTable"/>. Shared names
/// are an immutable dictionary made once; what a candidate assigns lies in the module's own overlay.</item>
/// <item>a function: <c>PyBuiltin.Of("sum", "input, dim=None, keepdim=False, *, dtype=None", a => ... a[0] ...)</c>; or, with raw
/// arguments, <c>new PyBuiltin("sum", (in CallArguments a) => ...)</c>.</item>
/// <item>a type: a static <see cref="PyClass"/> made by <c>PyClass.Native("Tensor", bases)</c> with methods and properties defined by
/// <see cref="PyClass.Method(string, string, Func{BoundArguments, object})"/> and <see cref="PyClass.Property"/>, and a class deriving from <see cref="PyObject"/> that
/// answers it as <see cref="Class"/>. Operators are the virtual methods below: null means Python's NotImplemented.</item>
/// <item>a class that candidates derive from (such as nn.Module): a native <see cref="PyClass"/> whose methods take a <see cref="PyInstance"/>
/// as first argument; set <see cref="PyClass.Allocator"/> where instances carry state of their own in a class deriving from <see cref="PyInstance"/>.</item>
/// </list>
/// Errors: <c>throw Raise.TypeError("...")</c> for what Python code may catch; <see cref="HostFault"/> for what it must not (limits, not supported, forbidden).
/// Every attribute that candidates can name goes through these tables: nothing reflects on .NET objects.
/// </remarks>
internal abstract class PyObject
{
    /// <summary>The Python type.</summary>
    public abstract PyClass Class { get; }

    /// <summary>Finds an attribute; the default looks in the class and binds methods and properties.</summary>
    public virtual bool TryGetAttribute(string name, out object value) => Ops.TryGetClassAttribute(this, Class, name, out value);

    /// <summary>Sets an attribute.</summary>
    public virtual void SetAttribute(string name, object value)
    {
        if (Class.Lookup(name) is PyProperty { Setter: not null } property)
        {
            Ops.Call(property.Setter, this, value);
            return;
        }

        throw Raise.AttributeError(Class.Lookup(name) is PyProperty
            ? $"property '{name}' of '{Class.Name}' object has no setter"
            : $"'{Class.Name}' object has no attribute '{name}'");
    }

    /// <summary>Deletes an attribute.</summary>
    public virtual void DeleteAttribute(string name) => throw Raise.AttributeError($"'{Class.Name}' object has no attribute '{name}'");

    /// <summary>The names that <c>dir</c> and <c>vars</c> show beside the class's own.</summary>
    public virtual IEnumerable<KeyValuePair<string, object>> OwnAttributes => [];

    /// <summary>A binary operator; null where it is not implemented for the other operand.</summary>
    public virtual object? Binary(BinaryOperator op, object other, bool reflected) => null;

    /// <summary>An in-place operator; null where there is none, so the binary one is used.</summary>
    public virtual object? InPlace(BinaryOperator op, object other) => null;

    /// <summary>A unary operator (not <c>not</c>); null where there is none.</summary>
    public virtual object? Unary(UnaryOperator op) => null;

    /// <summary>A rich comparison (equality and ordering only); null where it is not implemented.</summary>
    public virtual object? Compare(CompareOperator op, object other) => op switch
    {
        CompareOperator.Equal => ReferenceEquals(this, other) ? Py.True : null,
        CompareOperator.NotEqual => ReferenceEquals(this, other) ? Py.False : null,
        _ => null,
    };

    /// <summary>Python's equality of keys in dictionaries and sets.</summary>
    public virtual bool KeyEquals(object other) => ReferenceEquals(this, other) || (Compare(CompareOperator.Equal, other) is { } result && Ops.Truth(result));

    /// <summary>The hash; raises TypeError where unhashable.</summary>
    public virtual int KeyHash() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>An element.</summary>
    public virtual object GetItem(object index) => throw Raise.TypeError($"'{Class.Name}' object is not subscriptable");

    /// <summary>Sets an element.</summary>
    public virtual void SetItem(object index, object value) => throw Raise.TypeError($"'{Class.Name}' object does not support item assignment");

    /// <summary>Deletes an element.</summary>
    public virtual void DeleteItem(object index) => throw Raise.TypeError($"'{Class.Name}' object does not support item deletion");

    /// <summary>Membership; the default goes through the elements.</summary>
    public virtual bool Contains(object item)
    {
        foreach (var element in Ops.Iterate(this))
        {
            if (Ops.KeyEquals(element, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it can be called.</summary>
    public virtual bool IsCallable => false;

    /// <summary>Calls it.</summary>
    public virtual object Call(in CallArguments arguments) => throw Raise.TypeError($"'{Class.Name}' object is not callable");

    /// <summary>The length, or -1 where it has none.</summary>
    public virtual long Length() => -1;

    /// <summary>An iterator over it, or null where it is not iterable.</summary>
    public virtual IEnumerator<object>? Iterate() => null;

    /// <summary>Truth; by default a length above 0, or true.</summary>
    public virtual bool Truth() => Length() != 0;

    /// <summary>What <c>repr</c> answers.</summary>
    public virtual string Repr() => $"<{Class.QualifiedName} object>";

    /// <summary>What <c>str</c> answers.</summary>
    public virtual string Str() => Repr();

    /// <summary>What <c>format</c> answers.</summary>
    public virtual string Format(string specification) => specification.Length == 0
        ? Str()
        : throw Raise.TypeError($"unsupported format string passed to {Class.Name}.__format__");

    /// <inheritdoc/>
    public override string ToString() => $"<{Class.Name}>";
}
