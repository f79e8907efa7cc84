using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The keys, values or items of a dict.</summary>
internal sealed class PyDictView(PyDict dict, PyDictView.Kind kind) : PyObject
{
    private static readonly PyClass KeysType = PyClass.Native("dict_keys");
    private static readonly PyClass ValuesType = PyClass.Native("dict_values");
    private static readonly PyClass ItemsType = PyClass.Native("dict_items");

    /// <summary>What is shown.</summary>
    public enum Kind
    {
        /// <summary>The keys.</summary>
        Keys,

        /// <summary>The values.</summary>
        Values,

        /// <summary>Pairs of key and value.</summary>
        Items,
    }

    public override PyClass Class => kind switch
    {
        Kind.Keys => KeysType,
        Kind.Values => ValuesType,
        _ => ItemsType,
    };

    public override long Length() => dict.Count;

    public override bool Contains(object item) => kind == Kind.Keys ? dict.Contains(item) : base.Contains(item);

    public override IEnumerator<object> Iterate() => kind switch
    {
        Kind.Keys => dict.Keys.GetEnumerator(),
        Kind.Values => dict.Values.GetEnumerator(),
        _ => dict.Entries.Select(entry => (object)Py.Tuple(entry.Key, entry.Value)).GetEnumerator(),
    };

    public override object? Binary(BinaryOperator op, object other, bool reflected) =>
        kind == Kind.Values || reflected ? null : new PySet(Ops.Iterate(this)).Binary(op, other as PySet ?? new PySet(Ops.Iterate(other)), false);

    public override object? Compare(CompareOperator op, object other) => kind == Kind.Values || other is not (PySet or PyDictView)
        ? base.Compare(op, other)
        : new PySet(Ops.Iterate(this)).Compare(op, other as PySet ?? new PySet(Ops.Iterate(other)));

    public override string Repr() => ReprGuard.Within(this, "...", () =>
        ReprGuard.Join($"{Class.Name}([", ", ", "])", Ops.Iterate(this).Select(Ops.Repr)));
}
