namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A function that is not bound on access.</summary>
internal sealed class PyStaticMethod(object function) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("staticmethod");

    public object Function { get; } = function;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object Call(in CallArguments arguments) => Ops.Call(Function, arguments);
}
