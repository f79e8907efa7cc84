namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>An iterator made in .NET: of a container, or of builtins such as zip and map.</summary>
internal sealed class PyIterator(IEnumerator<object> items, string name) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("iterator")
        .Method("__iter__", "self", a => a[0])
        .Method("__next__", "self", a => ((PyIterator)a[0]).TryNext(out var item) ? item : throw Raise.StopIteration(Py.None));

    private bool _isRunning;

    public override PyClass Class => Type;

    public bool TryNext(out object item)
    {
        if (_isRunning)
        {
            throw Raise.ValueError($"{name} already executing");
        }

        World.CheckStack();
        _isRunning = true;
        try
        {
            var found = items.MoveNext();
            item = found ? items.Current : Py.None;
            return found;
        }
        finally
        {
            _isRunning = false;
        }
    }

    public override IEnumerator<object> Iterate()
    {
        while (TryNext(out var item))
        {
            yield return item;
        }
    }

    public override string Repr() => $"<{name} object>";
}
