namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>typing.</summary>
internal static class TypingModule
{
    private static readonly string[] Forms =
    [
        "Any", "Optional", "Union", "Callable", "Sequence", "Iterable", "Iterator", "Generator", "Mapping", "MutableMapping", "MutableSequence",
        "Literal", "Final", "ClassVar", "Annotated", "Type", "NoReturn", "Never", "Self", "Concatenate", "ParamSpecArgs", "Collection", "Hashable",
        "Sized", "Container", "Reversible", "SupportsInt", "SupportsFloat", "SupportsIndex", "AnyStr", "Text", "Awaitable", "Coroutine", "AsyncIterator",
        "TypeAlias", "TypeGuard", "Required", "NotRequired", "Unpack", "LiteralString", "ContextManager", "AbstractSet", "ByteString", "Deque",
        "DefaultDict", "OrderedDict", "Counter", "ChainMap", "NamedTupleMeta", "IO", "TextIO", "Pattern", "Match", "KeysView", "ValuesView", "ItemsView",
    ];

    public static StandardModule Make(string name)
    {
        var module = new StandardModule(name)
            .Define("TYPE_CHECKING", Py.False)
            .Define("List", new TypingForm("List", PyList.Type))
            .Define("Dict", new TypingForm("Dict", PyDict.Type))
            .Define("Tuple", new TypingForm("Tuple", PyTuple.Type))
            .Define("Set", new TypingForm("Set", PySet.Type))
            .Define("FrozenSet", new TypingForm("FrozenSet", PySet.FrozenType))
            .Define("Generic", new TypingForm("Generic"))
            .Define("Protocol", new TypingForm("Protocol"))
            .Define("NamedTuple", NamedTuples.Base)
            .Function("TypeVar", "name, *constraints, **options", a => new TypingForm(a.String(0)))
            .Function("ParamSpec", "name, **options", a => new TypingForm(a.String(0)))
            .Function("TypeVarTuple", "name, **options", a => new TypingForm(a.String(0)))
            .Function("NewType", "name, tp", a => new PyBuiltin(a.String(0), (in CallArguments call) => call[0]))
            .Function("cast", "type, value", a => a[1])
            .Function("overload", "function", a => a[0])
            .Function("final", "function", a => a[0])
            .Function("override", "function", a => a[0])
            .Function("no_type_check", "function", a => a[0])
            .Function("runtime_checkable", "type", a => a[0])
            .Lacks("TypedDict", "get_type_hints", "get_origin", "get_args");
        foreach (var form in Forms)
        {
            module.Define(form, new TypingForm(form));
        }

        return module;
    }
}
