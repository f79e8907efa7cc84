using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The builtin functions that go through elements.</summary>
internal static class IterationFunctions
{
    public static IEnumerable<PyBuiltin> All() =>
    [
        PyBuiltin.Of("iter", "value, sentinel=..., /", a => ReferenceEquals(a[1], Py.Ellipsis) ? Iter(a[0]) : new PyIterator(Until(a[0], a[1]), "callable_iterator")),
        PyBuiltin.Of("next", "iterator, default=..., /", Next),
        PyBuiltin.Of("enumerate", "iterable, start=0", a => new PyIterator(Enumerate(a[0], a[1]), "enumerate")),
        PyBuiltin.Of("zip", "*iterables, strict=False", a => new PyIterator(Zip(((PyTuple)a[0]).Items, a.Bool(1)), "zip")),
        PyBuiltin.Of("map", "function, *iterables", a => new PyIterator(Map(a[0], ((PyTuple)a[1]).Items), "map")),
        PyBuiltin.Of("filter", "function, iterable, /", a => new PyIterator(
            Ops.Iterate(a[1]).Where(item => Ops.Truth(a.IsNone(0) ? item : Ops.Call(a[0], item))).GetEnumerator(), "filter")),
        PyBuiltin.Of("reversed", "sequence, /", a => new PyIterator(Reversed(a[0]), "reversed")),
        PyBuiltin.Of("sorted", "iterable, /, *, key=None, reverse=False", a => new PyList(ListType.Sorted(Ops.ToList(a[0]), a[1], a.Bool(2)))),
        PyBuiltin.Of("sum", "iterable, /, start=0", a => Ops.Iterate(a[0]).Aggregate(a[1], (sum, item) => Ops.Binary(BinaryOperator.Add, sum, item))),
        PyBuiltin.Of("any", "iterable, /", a => Py.Bool(Ops.Iterate(a[0]).Any(Ops.Truth))),
        PyBuiltin.Of("all", "iterable, /", a => Py.Bool(Ops.Iterate(a[0]).All(Ops.Truth))),
        PyBuiltin.Of("min", "*values, key=None, default=...", a => Extreme("min", CompareOperator.Less, a)),
        PyBuiltin.Of("max", "*values, key=None, default=...", a => Extreme("max", CompareOperator.Greater, a)),
    ];

    public static object Iter(object value) => value is PyIterator or PyGenerator
        ? value
        : value is PyInstance instance && instance.Class.TryLookupUser("__iter__", out var method)
            ? Ops.Call(method, instance)
            : new PyIterator(Ops.GetIterator(value), "iterator");

    private static object Next(BoundArguments a)
    {
        World.Step();
        var found = a[0] switch
        {
            PyIterator iterator => iterator.TryNext(out var item) ? item : null,
            PyGenerator generator => generator.TryNext(Py.None, out var item) ? item : null,
            _ => NextOfInstance(a),
        };
        return found ?? (ReferenceEquals(a[1], Py.Ellipsis)
            ? throw Raise.StopIteration(a[0] is PyGenerator ended ? ended.ReturnValue : Py.None)
            : a[1]);
    }

    private static object? NextOfInstance(BoundArguments a)
    {
        if (!Ops.HasMethod(a[0], "__next__"))
        {
            throw Raise.TypeError($"'{Ops.TypeName(a[0])}' object is not an iterator");
        }

        try
        {
            return Ops.CallMethod(a[0], "__next__");
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.StopIteration) && !ReferenceEquals(a[1], Py.Ellipsis))
        {
            return null;
        }
    }

    private static IEnumerator<object> Until(object function, object sentinel)
    {
        while (Ops.Call(function) is var item && !Ops.KeyEquals(item, sentinel))
        {
            yield return item;
        }
    }

    private static IEnumerator<object> Enumerate(object iterable, object start)
    {
        var index = start;
        foreach (var item in Ops.Iterate(iterable))
        {
            yield return Py.Tuple(index, item);
            index = Ops.Binary(BinaryOperator.Add, index, Py.One);
        }
    }

    private static IEnumerator<object> Zip(object[] iterables, bool strict)
    {
        var iterators = iterables.Select(Ops.GetIterator).ToArray();
        while (iterators.Length > 0)
        {
            World.Step();
            var items = new object[iterators.Length];
            for (var i = 0; i < items.Length; i++)
            {
                if (!iterators[i].MoveNext())
                {
                    if (strict && (i > 0 || iterators.Skip(1).Any(other => other.MoveNext())))
                    {
                        throw Raise.ValueError("zip() arguments have different lengths");
                    }

                    yield break;
                }

                items[i] = iterators[i].Current;
            }

            yield return new PyTuple(items);
        }
    }

    private static IEnumerator<object> Map(object function, object[] iterables)
    {
        if (iterables.Length == 1)
        {
            foreach (var item in Ops.Iterate(iterables[0]))
            {
                yield return Ops.Call(function, item);
            }

            yield break;
        }

        var zipped = Zip(iterables, false);
        while (zipped.MoveNext())
        {
            yield return Ops.Call(function, new CallArguments(((PyTuple)zipped.Current).Items, [], []));
        }
    }

    private static IEnumerator<object> Reversed(object value)
    {
        if (Ops.TypeOf(value).TryLookupUser("__reversed__", out var method))
        {
            return Ops.GetIterator(Ops.Call(method, value));
        }

        if (value is PyDict or PySet)
        {
            return Enumerable.Reverse(Ops.ToList(value)).GetEnumerator();
        }

        return ByIndex(value, Ops.Length(value));
    }

    private static IEnumerator<object> ByIndex(object value, long count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            yield return Ops.GetItem(value, Py.Int(i));
        }
    }

    private static object Extreme(string name, CompareOperator better, BoundArguments a)
    {
        var given = (PyTuple)a[0];
        var items = given.Count switch
        {
            0 => throw Raise.TypeError($"{name} expected at least 1 argument, got 0"),
            1 => Ops.Iterate(given.Items[0]),
            _ => given.Items,
        };
        object? best = null;
        object? bestKey = null;
        foreach (var item in items)
        {
            var key = a.IsNone(1) ? item : Ops.Call(a[1], item);
            if (best is null || Ops.Truth(Ops.Compare(better, key, bestKey!)))
            {
                (best, bestKey) = (item, key);
            }
        }

        return best ?? (ReferenceEquals(a[2], Py.Ellipsis) ? throw Raise.ValueError($"{name}() iterable argument is empty") : a[2]);
    }
}
