using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A name of typing: subscripted, joined by <c>|</c> and called without effect.</summary>
internal sealed class TypingForm(string name, PyClass? entry = null) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("_SpecialForm");

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object GetItem(object index) => this;

    public override object? Binary(BinaryOperator op, object other, bool reflected) => op == BinaryOperator.BitwiseOr ? this : null;

    public override object Call(in CallArguments arguments) => entry is null ? this : Ops.Call(entry, arguments);

    public override bool TryGetAttribute(string name, out object value)
    {
        switch (name)
        {
            case "__mro_entry__":
                value = entry ?? PyClass.Object;
                return true;
            case "__instancecheck__" when entry is not null:
                value = new PyBuiltin(name, (in CallArguments a) => Py.Bool(Ops.IsInstance(a[0], entry)));
                return true;
            default:
                return base.TryGetAttribute(name, out value);
        }
    }

    public override string Repr() => $"typing.{name}";
}
