using AutoTriton.Interpreter.Host.Evaluation;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>contextlib.</summary>
internal static class ContextlibModule
{
    private static readonly PyClass AbstractContextManager = PyClass.Native("AbstractContextManager");

    public static StandardModule Make() => new StandardModule("contextlib")
        .Define("AbstractContextManager", AbstractContextManager)
        .Define("ContextDecorator", PyClass.Native("ContextDecorator"))
        .Function("contextmanager", "function", a => new PyFactory(a[0]))
        .Function("nullcontext", "enter_result=None", a => new PyContext(() => a[0], _ => false))
        .Function("suppress", "*exceptions", a => new PyContext(() => Py.None, exception => exception is not null && Errors.Matches(exception, a[0])))
        .Lacks("ExitStack", "closing", "redirect_stdout", "redirect_stderr", "asynccontextmanager", "AsyncExitStack");

    /// <summary>A function made by <c>contextmanager</c>: each call makes a context from a generator.</summary>
    private sealed class PyFactory(object function) : PyObject
    {
        private static readonly PyClass Type = PyClass.Native("contextmanager")
            .Method("__get__", (in CallArguments a) => new PyBoundMethod(a[1], a[0]));

        public override PyClass Class => Type;

        public override bool IsCallable => true;

        public override object Call(in CallArguments arguments)
        {
            var generator = Ops.Call(function, arguments) as PyGenerator ?? throw Raise.TypeError("contextmanager() needs a generator function");
            return new PyContext(
                () => generator.TryNext(Py.None, out var value) ? value : throw Raise.RuntimeError("generator didn't yield"),
                exception => Exit(generator, exception));
        }

        public override bool TryGetAttribute(string name, out object value) => Ops.TryGetAttribute(function, name, out value);

        private static bool Exit(PyGenerator generator, PythonException? exception)
        {
            if (exception is null)
            {
                return generator.TryNext(Py.None, out _) ? throw Raise.RuntimeError("generator didn't stop") : false;
            }

            try
            {
                generator.Throw(exception);
            }
            catch (PythonException raised) when (raised.Is(ExceptionTypes.StopIteration))
            {
                return true;
            }
            catch (PythonException raised) when (ReferenceEquals(raised.Value, exception.Value))
            {
                return false;
            }

            throw Raise.RuntimeError("generator didn't stop after throw()");
        }
    }
}
