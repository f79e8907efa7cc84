namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Full names: one for each thing of a library, however it is reached.</summary>
internal static class LibraryPaths
{
    private static readonly (string Prefix, string Canonical)[] Aliases =
    [
        ("triton.runtime.jit.jit", "triton.jit"),
        ("triton.runtime.jit.JITFunction", "triton.JITFunction"),
        ("triton.runtime.autotuner.autotune", "triton.autotune"),
        ("triton.runtime.autotuner.heuristics", "triton.heuristics"),
        ("triton.runtime.autotuner.Config", "triton.Config"),
        ("triton.runtime.Config", "triton.Config"),
        ("triton.runtime.jit", "triton.jit"),
        ("triton.runtime.autotune", "triton.autotune"),
        ("triton.runtime.heuristics", "triton.heuristics"),
        ("triton.language.core.", "triton.language."),
        ("triton.language.standard.", "triton.language."),
        ("torch.nn.modules.", "torch.nn."),
        ("torch.functional.", "torch."),
        ("torch.autograd.function.", "torch.autograd."),
        ("torch._C._VariableFunctions.", "torch."),
    ];

    private static readonly HashSet<string> Builtins =
    [
        "abs", "aiter", "all", "anext", "any", "ascii", "bin", "bool", "breakpoint", "bytearray", "bytes", "callable", "chr", "classmethod", "compile",
        "complex", "delattr", "dict", "dir", "divmod", "enumerate", "eval", "exec", "filter", "float", "format", "frozenset", "getattr", "globals",
        "hasattr", "hash", "help", "hex", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list", "locals", "map", "max", "memoryview",
        "min", "next", "object", "oct", "open", "ord", "pow", "print", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice",
        "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip", "__import__", "__builtins__", "__name__", "__file__",
        "__doc__", "__loader__", "__spec__", "__dict__", "NotImplemented", "Ellipsis", "__build_class__",
        "Exception", "BaseException", "RuntimeError", "ValueError", "TypeError", "ImportError", "ModuleNotFoundError", "AssertionError", "KeyError",
        "IndexError", "AttributeError", "NotImplementedError", "OSError", "StopIteration", "ZeroDivisionError", "ArithmeticError", "Warning",
        "UserWarning", "DeprecationWarning", "MemoryError", "KeyboardInterrupt", "FileNotFoundError", "NameError", "OverflowError", "SystemExit",
    ];

    public static bool IsBuiltin(string name) => Builtins.Contains(name);

    /// <summary>The one name of a thing.</summary>
    public static string Canonical(string path)
    {
        foreach (var (prefix, canonical) in Aliases)
        {
            if (path == prefix || (prefix[^1] == '.' && path.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return canonical + path[prefix.Length..];
            }
        }

        return path;
    }

    /// <summary>The top-level module of a path.</summary>
    public static string Root(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? path : path[..dot];
    }
}
