using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>operator.</summary>
internal static class OperatorModule
{
    public static StandardModule Make()
    {
        var module = new StandardModule("operator");
        foreach (var op in Enum.GetValues<BinaryOperator>())
        {
            var stem = DunderNames.Of(op, false).Trim('_');
            module.Function(stem is "and" or "or" ? stem + "_" : stem, "a, b, /", a => Ops.Binary(op, a[0], a[1]));
            module.Function("i" + stem, "a, b, /", a => Ops.InPlace(op, a[0], a[1]));
        }

        foreach (var op in Enum.GetValues<CompareOperator>().Where(op => op <= CompareOperator.GreaterOrEqual))
        {
            module.Function(DunderNames.Of(op).Trim('_'), "a, b, /", a => Ops.Compare(op, a[0], a[1]));
        }

        return module
            .Function("neg", "a, /", a => Ops.Unary(UnaryOperator.Minus, a[0]))
            .Function("pos", "a, /", a => Ops.Unary(UnaryOperator.Plus, a[0]))
            .Function("invert", "a, /", a => Ops.Unary(UnaryOperator.Invert, a[0]))
            .Function("not_", "a, /", a => Py.Bool(!Ops.Truth(a[0])))
            .Function("truth", "a, /", a => Py.Bool(Ops.Truth(a[0])))
            .Function("is_", "a, b, /", a => Py.Bool(Ops.Is(a[0], a[1])))
            .Function("is_not", "a, b, /", a => Py.Bool(!Ops.Is(a[0], a[1])))
            .Function("contains", "a, b, /", a => Py.Bool(Ops.Contains(a[0], a[1])))
            .Function("getitem", "a, b, /", a => Ops.GetItem(a[0], a[1]))
            .Function("index", "a, /", a => Py.Int(Py.AsBig(a[0])))
            .Function("itemgetter", "*items", a => Getter(((PyTuple)a[0]).Items, (value, key) => Ops.GetItem(value, key)))
            .Function("attrgetter", "*names", a => Getter(((PyTuple)a[0]).Items, (value, path) =>
                Py.AsString(path).Split('.').Aggregate(value, Ops.GetAttribute)))
            .Function("methodcaller", "name, *args", a => new PyBuiltin("methodcaller", (in CallArguments call) =>
                Ops.Call(Ops.GetAttribute(call[0], a.String(0)), new CallArguments(((PyTuple)a[1]).Items))))
            .Lacks("setitem", "delitem", "countOf", "indexOf", "length_hint", "concat");
    }

    private static PyBuiltin Getter(object[] keys, Func<object, object, object> get) => new("getter", (in CallArguments call) =>
    {
        var value = call[0];
        return keys.Length == 1 ? get(value, keys[0]) : new PyTuple([.. keys.Select(key => get(value, key))]);
    });
}
