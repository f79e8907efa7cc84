namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>A generator: a frame whose body is run from yield to yield.</summary>
internal sealed class PyGenerator(Frame frame, string name) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("generator")
        .Method("__next__", "self", a => ((PyGenerator)a[0]).Next(Py.None))
        .Method("__iter__", "self", a => a[0])
        .Method("send", "self, value, /", a => ((PyGenerator)a[0]).Next(a[1]))
        .Method("throw", "self, exception, value=None, traceback=None", a => ((PyGenerator)a[0]).Throw(Errors.Exception(a[1])))
        .Method("close", "self", a => ((PyGenerator)a[0]).Close());

    private IEnumerator<object>? _body;
    private bool _isRunning;
    private bool _isDone;

    public override PyClass Class => Type;

    /// <summary>The value that <c>return</c> gave, once it has ended.</summary>
    public object ReturnValue => frame.ReturnValue;

    public override IEnumerator<object> Iterate()
    {
        while (TryNext(Py.None, out var item))
        {
            yield return item;
        }
    }

    /// <summary>Goes on to the next yield; false where the body has ended.</summary>
    public bool TryNext(object sent, out object item)
    {
        item = Py.None;
        if (_isDone)
        {
            return false;
        }

        if (_isRunning)
        {
            throw Raise.ValueError("generator already executing");
        }

        if (_body is null && !Py.IsNone(sent))
        {
            throw Raise.TypeError("can't send non-None value to a just-started generator");
        }

        frame.Sent = sent;
        return Advance(ref item);
    }

    /// <summary>Throws an exception at the yield that waits.</summary>
    public object Throw(PythonException exception)
    {
        if (_isDone || _body is null)
        {
            _isDone = true;
            throw exception;
        }

        frame.Thrown = exception;
        object item = Py.None;
        return Advance(ref item) ? item : throw Raise.StopIteration(ReturnValue);
    }

    public override string Repr() => $"<generator object {name}>";

    private object Next(object sent) => TryNext(sent, out var item) ? item : throw Raise.StopIteration(ReturnValue);

    private PySingleton Close()
    {
        if (_body is null || _isDone)
        {
            _isDone = true;
            return Py.None;
        }

        try
        {
            Throw(Raise.Of(ExceptionTypes.GeneratorExit));
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.GeneratorExit) || exception.Is(ExceptionTypes.StopIteration))
        {
            return Py.None;
        }

        throw Raise.RuntimeError("generator ignored GeneratorExit");
    }

    private bool Advance(ref object item)
    {
        frame.World.CountStep();
        frame.World.EnterCall();
        _isRunning = true;
        try
        {
            _body ??= frame.Code.Body.Resume(frame).GetEnumerator();
            if (_body.MoveNext())
            {
                item = _body.Current;
                return true;
            }

            _isDone = true;
            return false;
        }
        catch (PythonException exception) when (!frame.Locate(exception) && exception.Is(ExceptionTypes.StopIteration))
        {
            _isDone = true;
            throw Raise.RuntimeError("generator raised StopIteration");
        }
        catch
        {
            _isDone = true;
            throw;
        }
        finally
        {
            _isRunning = false;
            frame.World.LeaveCall();
        }
    }
}
