using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>An instance of an exception class.</summary>
internal sealed class PyExceptionInstance(PyClass type) : PyInstance(type)
{
    public PyTuple Arguments { get; set; } = Py.EmptyTuple;

    public object Cause { get; set; } = Py.None;

    public object Context { get; set; } = Py.None;

    public SourceSpan? Location { get; set; }

    public override bool TryGetAttribute(string name, out object value)
    {
        switch (name)
        {
            case "args":
                value = Arguments;
                return true;
            case "__cause__":
                value = Cause;
                return true;
            case "__context__":
                value = Context;
                return true;
            case "__traceback__":
                value = Py.None;
                return true;
            case "value" when Class.IsSubclassOf(ExceptionTypes.StopIteration):
                value = Arguments.Count > 0 ? Arguments.Items[0] : Py.None;
                return true;
            default:
                return base.TryGetAttribute(name, out value);
        }
    }

    public override void SetAttribute(string name, object value)
    {
        switch (name)
        {
            case "args":
                Arguments = new PyTuple([.. Ops.Iterate(value)]);
                break;
            case "__cause__":
                Cause = value;
                break;
            case "__context__" or "__traceback__" or "__suppress_context__":
                break;
            default:
                base.SetAttribute(name, value);
                break;
        }
    }

    /// <summary>The type's name and the message, as the last line of a traceback has it.</summary>
    public string Describe()
    {
        string text;
        try
        {
            text = Str();
        }
        catch (PythonException)
        {
            text = "<exception str() failed>";
        }

        return text.Length == 0 ? Class.Name : $"{Class.Name}: {text}";
    }

    protected override string DefaultStr() => Arguments.Count switch
    {
        0 => "",
        1 when Class.IsSubclassOf(ExceptionTypes.KeyError) => Ops.Repr(Arguments.Items[0]),
        1 => Ops.Str(Arguments.Items[0]),
        _ => Arguments.Repr(),
    };

    protected override string DefaultRepr() => Arguments.Count == 1
        ? $"{Class.Name}({Ops.Repr(Arguments.Items[0])})"
        : Class.Name + Arguments.Repr();
}
