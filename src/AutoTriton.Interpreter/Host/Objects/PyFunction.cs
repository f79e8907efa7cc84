using AutoTriton.Interpreter.Host.Compilation;
using AutoTriton.Interpreter.Host.Evaluation;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A function that Python code defined.</summary>
internal sealed class PyFunction(FunctionCode code, ModuleScope globals, object?[] defaults, PyCell[] closure) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("function");

    private Dictionary<string, object>? _attributes;

    /// <summary>The compiled body, shared by all functions made from one definition.</summary>
    public FunctionCode Code { get; } = code;

    /// <summary>The module it was defined in.</summary>
    public ModuleScope Globals { get; } = globals;

    /// <summary>The default of each parameter; null where it has none.</summary>
    public object?[] Defaults { get; } = defaults;

    /// <summary>The cells of the free variables, in the order of <see cref="FunctionCode.FreeNames"/>.</summary>
    public PyCell[] Closure { get; } = closure;

    public string Name { get; set; } = code.Name;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override IEnumerable<KeyValuePair<string, object>> OwnAttributes => _attributes ?? [];

    public override object Call(in CallArguments arguments) => FunctionCall.Invoke(this, arguments);

    public override bool TryGetAttribute(string name, out object value)
    {
        if (_attributes is not null && _attributes.TryGetValue(name, out value!))
        {
            return true;
        }

        switch (name)
        {
            case "__name__" or "__qualname__":
                value = Name;
                return true;
            case "__module__":
                value = Globals.Name;
                return true;
            case "__dict__":
                value = PyDict.FromNames(OwnAttributes);
                return true;
            case "__defaults__":
                value = new PyTuple([.. Defaults.Where(item => item is not null).Select(item => item!)]);
                return true;
            case "__annotations__":
                value = new PyDict();
                return true;
            default:
                return base.TryGetAttribute(name, out value);
        }
    }

    public override void SetAttribute(string name, object value)
    {
        if (name == "__name__")
        {
            Name = Py.AsString(value);
            return;
        }

        (_attributes ??= new Dictionary<string, object>(StringComparer.Ordinal))[name] = value;
    }

    public override string Repr() => $"<function {Name}>";
}
