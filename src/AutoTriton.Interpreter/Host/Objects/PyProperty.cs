namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A property: a getter called on access.</summary>
internal sealed class PyProperty(object getter, object? setter = null) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("property");

    public object Getter { get; } = getter;

    public object? Setter { get; } = setter;

    public override PyClass Class => Type;

    public override bool TryGetAttribute(string name, out object value)
    {
        switch (name)
        {
            case "setter":
                value = new PyBuiltin("setter", (in CallArguments a) => new PyProperty(Getter, a[0]));
                return true;
            case "getter":
                value = new PyBuiltin("getter", (in CallArguments a) => new PyProperty(a[0], Setter));
                return true;
            case "deleter":
                value = new PyBuiltin("deleter", (in CallArguments _) => this);
                return true;
            case "fget":
                value = Getter;
                return true;
            default:
                return base.TryGetAttribute(name, out value);
        }
    }
}
