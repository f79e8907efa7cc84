namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>abc: abstract methods are checked when an instance is made.</summary>
internal static class AbcModule
{
    public static StandardModule Make()
    {
        var abc = PyClass.Native("ABC");
        var meta = PyClass.Native("ABCMeta");
        abc.OnDerived = Collect;
        return new StandardModule("abc")
            .Define("ABC", abc)
            .Define("ABCMeta", meta)
            .Function("abstractmethod", "function", a => Mark(a[0]))
            .Function("abstractproperty", "function", a => new PyProperty(Mark(a[0])))
            .Lacks("abstractclassmethod", "abstractstaticmethod", "get_cache_token", "update_abstractmethods");
    }

    private static object Mark(object function)
    {
        if (function is PyFunction)
        {
            Ops.SetAttribute(function, "__isabstractmethod__", Py.True);
        }

        return function;
    }

    private static void Collect(PyClass type)
    {
        var names = type.Mro.SelectMany(parent => parent.Names.Keys).Distinct().Where(name => IsAbstract(type.Lookup(name)!));
        type.Define("__abstractmethods__", new PySet(names.Order(StringComparer.Ordinal).ToArray(), isFrozen: true));
    }

    private static bool IsAbstract(object value) => value switch
    {
        PyFunction function => function.TryGetAttribute("__isabstractmethod__", out _),
        PyProperty property => IsAbstract(property.Getter),
        PyStaticMethod method => IsAbstract(method.Function),
        PyClassMethod method => IsAbstract(method.Function),
        _ => false,
    };
}
