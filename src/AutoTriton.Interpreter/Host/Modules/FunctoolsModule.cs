namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>functools.</summary>
internal static class FunctoolsModule
{
    private static readonly string[] Wrapped = ["__name__", "__qualname__", "__doc__"];

    public static StandardModule Make()
    {
        PyPartial.Type.Constructor = (_, a) => new PyPartial(a[0], a.SkipFirst());
        return new StandardModule("functools")
            .Define("partial", PyPartial.Type)
            .Function("reduce", "function, iterable, initial=..., /", Reduce)
            .Function("wraps", "wrapped, assigned=None, updated=None", a => new PyBuiltin("wraps", (in CallArguments call) => Wraps(a[0], call[0])))
            .Function("update_wrapper", "wrapper, wrapped, assigned=None, updated=None", a => Wraps(a[1], a[0]))
            .Function("lru_cache", "maxsize=128, typed=False", a => Ops.IsCallable(a[0]) ? new PyMemo(a[0]) : new PyBuiltin("lru_cache", (in CallArguments call) => new PyMemo(call[0])))
            .Function("cache", "function, /", a => new PyMemo(a[0]))
            .Function("cached_property", "function", a => new PyProperty(CachedGetter(a[0])))
            .Function("cmp_to_key", "mycmp", _ => throw HostFault.NotSupported("functools.cmp_to_key is not supported"))
            .Lacks("singledispatch", "singledispatchmethod", "total_ordering", "partialmethod", "WRAPPER_ASSIGNMENTS");
    }

    private static object Reduce(BoundArguments a)
    {
        object? result = ReferenceEquals(a[2], Py.Ellipsis) ? null : a[2];
        foreach (var item in Ops.Iterate(a[1]))
        {
            result = result is null ? item : Ops.Call(a[0], result, item);
        }

        return result ?? throw Raise.TypeError("reduce() of empty iterable with no initial value");
    }

    private static object Wraps(object wrapped, object wrapper)
    {
        foreach (var name in Wrapped)
        {
            if (Ops.TryGetAttribute(wrapped, name, out var value) && wrapper is PyFunction)
            {
                Ops.SetAttribute(wrapper, name, value);
            }
        }

        if (wrapper is PyFunction)
        {
            Ops.SetAttribute(wrapper, "__wrapped__", wrapped);
        }

        return wrapper;
    }

    private static PyBuiltin CachedGetter(object function)
    {
        var name = "__cached_" + Ops.FunctionName(function);
        return new PyBuiltin(name, (in CallArguments a) =>
        {
            var self = (PyInstance)a[0];
            if (!self.Attributes.TryGetValue(name, out var value))
            {
                self.Attributes[name] = value = Ops.Call(function, self);
            }

            return value;
        });
    }
}
