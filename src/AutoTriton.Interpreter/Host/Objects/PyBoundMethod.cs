namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A function bound to the object it was found on.</summary>
internal sealed class PyBoundMethod(object self, object function) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("method");

    public object Self { get; } = self;

    public object Function { get; } = function;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object Call(in CallArguments arguments) => Ops.Call(Function, arguments.Prepend(Self));

    public override bool TryGetAttribute(string name, out object value)
    {
        switch (name)
        {
            case "__self__":
                value = Self;
                return true;
            case "__func__":
                value = Function;
                return true;
            default:
                return base.TryGetAttribute(name, out value) || Ops.TryGetAttribute(Function, name, out value);
        }
    }

    public override bool KeyEquals(object other) => other is PyBoundMethod method && ReferenceEquals(method.Self, Self) && ReferenceEquals(method.Function, Function);

    public override int KeyHash() => HashCode.Combine(
        System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Self), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Function));

    public override string Repr() => $"<bound method {Ops.FunctionName(Function)} of {Ops.Repr(Self)}>";
}
