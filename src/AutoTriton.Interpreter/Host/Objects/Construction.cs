namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>What calling a class does.</summary>
internal static class Construction
{
    public static object Construct(PyClass type, in CallArguments arguments)
    {
        if (type.Constructor is { } constructor)
        {
            return ConstructNative(type, constructor, arguments);
        }

        var instance = Allocate(type, arguments);
        if (instance is PyObject made && made.Class.IsSubclassOf(type) && type.Lookup("__init__") is { } init)
        {
            var result = Ops.Call(init, arguments.Prepend(instance));
            if (!Py.IsNone(result))
            {
                throw Raise.TypeError($"__init__() should return None, not '{Ops.TypeName(result)}'");
            }
        }

        return instance;
    }

    private static object ConstructNative(PyClass type, Func<PyClass, CallArguments, object> constructor, in CallArguments arguments)
    {
        try
        {
            return constructor(type, arguments);
        }
        catch (InvalidCastException)
        {
            throw Raise.TypeError($"{type.Name}() got an argument of a wrong type");
        }
        catch (IndexOutOfRangeException)
        {
            throw Raise.TypeError($"{type.Name}() got too few arguments ({arguments.Count} given)");
        }
    }

    /// <summary>A bare instance, as <c>object.__new__</c> makes it.</summary>
    public static PyObject Bare(PyClass type)
    {
        World.Step();
        return type.FindAllocator() is { } allocator ? allocator(type) : new PyInstance(type);
    }

    private static object Allocate(PyClass type, in CallArguments arguments)
    {
        if (type.TryLookupUser("__new__", out var make))
        {
            return Ops.Call(make is PyStaticMethod method ? method.Function : make, arguments.Prepend(type));
        }

        if (arguments.Count + arguments.Names.Length > 0 && !type.TryLookupUser("__init__", out _))
        {
            throw Raise.TypeError($"{type.Name}() takes no arguments");
        }

        if (type.Lookup("__abstractmethods__") is PySet { Count: > 0 } missing)
        {
            throw Raise.TypeError($"Can't instantiate abstract class {type.Name} without an implementation for abstract method {string.Join(", ", missing.Items.Select(i => $"'{i}'"))}");
        }

        return Bare(type);
    }
}
