using System.Collections.Frozen;

namespace AutoTriton.Legality.Semantics;

/// <summary>Attributes by which Python's own objects are taken apart: functions, frames, classes, modules.</summary>
internal static class HiddenNames
{
    /// <summary>What stands before a name that <c>getattr</c> takes, in the path of its use.</summary>
    public const string Prefix = "getattr.";

    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "__globals__", "__code__", "__closure__", "__builtins__", "__subclasses__", "__getattribute__", "__reduce__", "__reduce_ex__", "__mro__", "__bases__",
        "__base__", "__defaults__", "__kwdefaults__", "__wrapped__", "f_back", "f_locals", "f_globals", "f_code", "f_builtins", "gi_frame", "gi_code", "tb_frame",
        "tb_next", "cr_frame", "cr_code", "ag_frame", "__dict__", "__traceback__", "__import__", "__loader__", "__self__", "__func__", "__setattr__",
        "__delattr__", "cache_clear", "co_code", "co_consts", "__class_getitem__", "cell_contents", "__spec__", "mro",
    ]);

    public static bool Contains(string name) => All.Contains(name);
}
