namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Iteration over instances by their dunder methods.</summary>
internal static class InstanceIteration
{
    /// <summary>By <c>__next__</c>, until StopIteration.</summary>
    public static IEnumerator<object> ByNext(PyInstance iterator)
    {
        while (true)
        {
            object item;
            try
            {
                item = Ops.CallMethod(iterator, "__next__");
            }
            catch (PythonException exception) when (exception.Is(ExceptionTypes.StopIteration))
            {
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>By <c>__getitem__</c> from 0, until IndexError.</summary>
    public static IEnumerator<object> ByIndex(PyInstance sequence)
    {
        for (var i = 0L; ; i++)
        {
            object item;
            try
            {
                item = sequence.GetItem(Py.Int(i));
            }
            catch (PythonException exception) when (exception.Is(ExceptionTypes.IndexError))
            {
                yield break;
            }

            yield return item;
        }
    }
}
