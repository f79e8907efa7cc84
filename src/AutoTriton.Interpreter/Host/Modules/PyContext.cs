namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A context manager made in .NET; as a decorator it wraps calls. Of use to bindings too (no_grad and the like).</summary>
/// <param name="enter">Enters; answers what <c>as</c> binds.</param>
/// <param name="exit">Leaves, with the exception or null; true keeps the exception from going on.</param>
internal sealed class PyContext(Func<object> enter, Func<PythonException?, bool> exit) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("context")
        .Method("__enter__", "self", a => ((PyContext)a[0]).Enter())
        .Method("__exit__", "self, type, value, traceback", a =>
            Py.Bool(((PyContext)a[0]).Exit(a[2] is PyExceptionInstance exception ? new PythonException(exception) : null)));

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public object Enter() => enter();

    public bool Exit(PythonException? exception) => exit(exception);

    /// <summary>Decorates a function: each call runs within the context.</summary>
    public override object Call(in CallArguments arguments)
    {
        var function = arguments[0];
        return new PyBuiltin(Ops.FunctionName(function), (in CallArguments call) =>
        {
            Enter();
            object result;
            try
            {
                result = Ops.Call(function, call);
            }
            catch (PythonException exception)
            {
                if (!Exit(exception))
                {
                    throw;
                }

                return Py.None;
            }

            Exit(null);
            return result;
        });
    }
}
