namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A function that is bound to the class on access.</summary>
internal sealed class PyClassMethod(object function) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("classmethod");

    public object Function { get; } = function;

    public override PyClass Class => Type;
}
