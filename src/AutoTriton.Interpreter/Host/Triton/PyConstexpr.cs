using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A <c>tl.constexpr</c> made by host code. Operators work on the value and keep the wrapping, as Triton's do.</summary>
internal sealed class PyConstexpr(object value) : PyObject
{
    public static readonly PyClass Type = Make();

    public object Value { get; } = value;

    public override PyClass Class => Type;

    public static object Unwrap(object value) => value is PyConstexpr constant ? constant.Value : value;

    public override object? Binary(BinaryOperator op, object other, bool reflected) => new PyConstexpr(reflected
        ? Ops.Binary(op, Unwrap(other), Value)
        : Ops.Binary(op, Value, Unwrap(other)));

    public override object? Unary(UnaryOperator op) => new PyConstexpr(Ops.Unary(op, Value));

    public override object? Compare(CompareOperator op, object other) => new PyConstexpr(Ops.Compare(op, Value, Unwrap(other)));

    public override int KeyHash() => Ops.KeyHash(Value);

    public override bool Truth() => Ops.Truth(Value);

    public override string Repr() => $"constexpr[{Ops.Repr(Value)}]";

    public override string Str() => Repr();

    private static PyClass Make()
    {
        var type = new PyClass("constexpr", [], isNative: true, module: "triton.language");
        type.Constructor = (_, a) =>
        {
            a.Expect("constexpr", 1, 1);
            return a[0] as PyConstexpr ?? new PyConstexpr(a[0]);
        };
        type.Property("value", self => ((PyConstexpr)self).Value);
        type.Method("__index__", "self", a => ((PyConstexpr)a[0]).Value);
        type.Method("__float__", "self", a => ((PyConstexpr)a[0]).Value);
        return type;
    }
}
