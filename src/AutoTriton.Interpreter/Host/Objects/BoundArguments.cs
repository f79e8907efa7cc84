namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>The arguments of a call bound to a <see cref="Signature"/>: one value for each parameter, in its order; defaults filled in.</summary>
internal readonly struct BoundArguments(Signature signature, object[] values)
{
    public Signature Signature { get; } = signature;

    public object[] Values { get; } = values;

    /// <summary>The value of a parameter, by place.</summary>
    public object this[int index] => Values[index];

    /// <summary>The value of a parameter, by name.</summary>
    public object this[string name] => Values[Signature.IndexOf(name)];

    public bool IsNone(int index) => Py.IsNone(Values[index]);

    public long Long(int index) => Py.AsLong(Values[index]);

    public double Double(int index) => Py.AsDouble(Values[index]);

    public string String(int index) => Py.AsString(Values[index]);

    public bool Bool(int index) => Ops.Truth(Values[index]);
}
