namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>Gives the builtin types their constructors and methods, once.</summary>
internal static class BuiltinTypes
{
    static BuiltinTypes()
    {
        ObjectType.Define();
        NumberTypes.Define();
        StrType.Define();
        ListType.Define();
        TupleType.Define();
        DictType.Define();
        SetType.Define();
        FunctionTypes.Define();
        PySuper.Type.Constructor = (_, a) => a.Count == 2 && a[0] is PyClass after
            ? new PySuper(after, a[1])
            : throw HostFault.NotSupported("super() without arguments is supported directly in a method only");
    }

    /// <summary>Returns once every builtin type is ready.</summary>
    public static void EnsureReady()
    {
    }
}
