namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>None, Ellipsis and NotImplemented.</summary>
internal sealed class PySingleton(string text, string typeName) : PyObject
{
    private readonly Lazy<PyClass> _class = new(() => PyClass.Native(typeName));

    public override PyClass Class => _class.Value;

    public override bool Truth() => text != "None";

    public override string Repr() => text;
}
