namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Makes Python exceptions: <c>throw Raise.TypeError("...")</c>.</summary>
internal static class Raise
{
    public static PythonException Of(PyClass type, params object[] arguments) =>
        new(new PyExceptionInstance(type) { Arguments = new PyTuple(arguments) });

    public static PythonException TypeError(string message) => Of(ExceptionTypes.TypeError, message);

    public static PythonException ValueError(string message) => Of(ExceptionTypes.ValueError, message);

    public static PythonException AttributeError(string message) => Of(ExceptionTypes.AttributeError, message);

    public static PythonException NameError(string message) => Of(ExceptionTypes.NameError, message);

    public static PythonException IndexError(string message) => Of(ExceptionTypes.IndexError, message);

    public static PythonException KeyError(object key) => Of(ExceptionTypes.KeyError, key);

    public static PythonException RuntimeError(string message) => Of(ExceptionTypes.RuntimeError, message);

    public static PythonException NotImplementedError(string message) => Of(ExceptionTypes.NotImplementedError, message);

    public static PythonException OverflowError(string message) => Of(ExceptionTypes.OverflowError, message);

    public static PythonException ZeroDivisionError(string message) => Of(ExceptionTypes.ZeroDivisionError, message);

    public static PythonException AssertionError(string message) => Of(ExceptionTypes.AssertionError, message);

    public static PythonException ImportError(string message) => Of(ExceptionTypes.ImportError, message);

    public static PythonException ModuleNotFoundError(string message) => Of(ExceptionTypes.ModuleNotFoundError, message);

    public static PythonException RecursionError() => Of(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");

    public static PythonException StopIteration(object value) => Py.IsNone(value) ? Of(ExceptionTypes.StopIteration) : Of(ExceptionTypes.StopIteration, value);
}
