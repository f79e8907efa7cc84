namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>What <c>super()</c> answers: attributes of an object, looked for behind a class.</summary>
internal sealed class PySuper(PyClass after, object self) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("super");

    public override PyClass Class => Type;

    public override bool TryGetAttribute(string name, out object value)
    {
        var start = self is PyClass type && type.IsSubclassOf(after) ? type : Ops.TypeOf(self);
        if (start.LookupBehind(after, name) is { } raw)
        {
            value = ReferenceEquals(start, self) && (raw is PyFunction or PyBuiltin) ? raw : Ops.Bind(raw, self, start);
            return true;
        }

        value = Py.None;
        return false;
    }
}
