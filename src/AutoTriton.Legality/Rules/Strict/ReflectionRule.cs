namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3007: no code is made from text, and no frame, object graph or hidden attribute is looked into.</summary>
public sealed class ReflectionRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3007";

    /// <inheritdoc/>
    public override string Title => "No reflection, no code from text";

    private protected override string What => "looks into Python itself";

    private protected override string[] Modules { get; } =
        ["inspect", "gc", "ctypes", "cffi", "importlib", "imp", "marshal", "dis", "ast", "codeop", "types", "runpy", "pkgutil", "zipimport", "copyreg", "bytecode", "sysconfig", "site", "traceback", "linecache", "tracemalloc", "pdb", "bdb", "trace", "symtable", "tokenize", "code", "numpy.ctypeslib", "numpy.f2py"];

    private protected override string[] Names { get; } =
        ["builtins.exec", "builtins.eval", "builtins.compile", "builtins.globals", "builtins.locals", "builtins.vars", "builtins.__import__", "builtins.__dict__", "builtins.__builtins__", "builtins.__loader__", "builtins.__spec__", "builtins.dir", "builtins.delattr", "builtins.breakpoint", "builtins.memoryview", "sys._getframe", "sys.modules", "sys._current_frames", "sys.settrace", "sys.setprofile", "sys.exc_info", "sys.meta_path", "sys.path", "sys.path_hooks", "sys.getrefcount", "builtins.__build_class__", "operator.attrgetter", "operator.methodcaller", "torch._C", "torch._dynamo"];
}
