using AutoTriton.Interpreter.Host.Compilation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>The class of a <c>class</c> statement.</summary>
internal sealed class ClassNode(
    FunctionCode code, int[] closure, int classCell, (ExpressionNode Value, bool IsStar)[] bases, (string? Name, ExpressionNode Value)[] keywords, SourceSpan span)
    : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var arguments = SpreadCallNode.Arguments(frame, bases, keywords);
        var parents = Array.ConvertAll(arguments.Positional, Base);
        if (arguments.TryGetNamed("metaclass", out var metaclass) && !ReferenceEquals(metaclass, PyClass.TypeType) && metaclass is not PyClass { IsNative: true })
        {
            throw HostFault.NotSupported("metaclasses are not supported");
        }

        var names = new Dictionary<string, object>(StringComparer.Ordinal);
        var inner = FunctionCall.NewFrame(code, frame.Globals, FunctionNode.Close(frame, closure), names);
        FunctionCall.Run(inner);
        var type = new PyClass(code.Name, parents, module: frame.Globals.Name);
        foreach (var (name, value) in names)
        {
            type.Define(name, Implicit(name, value));
        }

        if (classCell >= 0)
        {
            inner.Cells[classCell].Value = type;
        }

        Finish(type, arguments);
        return type;
    }

    private static PyClass Base(object value) => value switch
    {
        PyClass { SealedReason: { } reason } => throw HostFault.NotSupported(reason),
        PyClass type => type,
        PyObject made when made.TryGetAttribute("__mro_entry__", out var entry) && entry is PyClass type => type,
        _ => throw Raise.TypeError($"bases must be types, not '{Ops.TypeName(value)}'"),
    };

    /// <summary>Methods that Python makes static or class methods without a decorator.</summary>
    private static object Implicit(string name, object value) => (name, value) switch
    {
        ("__new__", PyFunction) => new PyStaticMethod(value),
        ("__init_subclass__" or "__class_getitem__", PyFunction) => new PyClassMethod(value),
        _ => value,
    };

    private static void Finish(PyClass type, in CallArguments arguments)
    {
        foreach (var (name, value) in type.Names.ToArray())
        {
            if (value is PyInstance instance && instance.Class.TryLookupUser("__set_name__", out var setter))
            {
                Ops.Call(setter, instance, type, name);
            }
        }

        foreach (var parent in type.Mro.Skip(1).Where(parent => parent.OnDerived is not null).Take(1))
        {
            parent.OnDerived!(type);
        }

        if (type.LookupBehind(type, "__init_subclass__") is PyClassMethod hook)
        {
            var kept = arguments.Names.Zip(arguments.Named).Where(pair => pair.First != "metaclass").ToArray();
            Ops.Call(hook.Function, new CallArguments([type], [.. kept.Select(pair => pair.First)], [.. kept.Select(pair => pair.Second)]));
        }
    }
}
