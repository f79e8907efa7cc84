namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>isinstance and issubclass.</summary>
internal static class TypeTests
{
    public static bool IsInstance(object value, object types)
    {
        World.CheckStack();
        if (types is PyObject special and not PyClass and not PyTuple && special.TryGetAttribute("__instancecheck__", out var check))
        {
            return Ops.Truth(Ops.Call(check, value));
        }

        return types is PyClass { IsNative: true } native && native.Names.TryGetValue("__instancecheck__", out var test)
            ? Ops.Truth(Ops.Call(test, value))
            : types is PyTuple tuple
                ? tuple.Items.Any(type => IsInstance(value, type))
                : IsSubclass(Ops.TypeOf(value), types);
    }

    public static bool IsSubclass(PyClass type, object types)
    {
        World.CheckStack();
        return types switch
        {
            PyClass wanted => type.IsSubclassOf(wanted),
            PyTuple tuple => tuple.Items.Any(item => IsSubclass(type, item)),
            _ => throw Raise.TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union"),
        };
    }
}
