namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A function of Triton's language, named by host code but meant for kernels: <c>sigmoid = tl.sigmoid</c>.</summary>
/// <param name="path">The dotted name.</param>
internal sealed class PyTritonName(string path) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("JITFunction");

    public string Path { get; } = path;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object GetItem(object index) => this;

    public override object? Binary(AutoTriton.Python.Syntax.BinaryOperator op, object other, bool reflected) =>
        op == AutoTriton.Python.Syntax.BinaryOperator.BitwiseOr ? this : null;

    public override object Call(in CallArguments arguments) =>
        throw Raise.RuntimeError($"Cannot call {Path} outside of the scope of a kernel");

    public override string Repr() => $"<function {Path}>";
}
