using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3020: modules that are imported are PyTorch's, Triton's and of Python's library; another one is code that nobody judged.</summary>
public sealed class KnownImportRule : ILegalityRule
{
    private static readonly HashSet<string> Known =
    [
        "torch", "triton", "math", "typing", "typing_extensions", "functools", "itertools", "collections", "dataclasses", "enum", "operator", "numbers", "abc",
        "warnings", "logging", "packaging", "contextlib", "__future__", "numpy", "einops", "os", "sys", "time", "copy", "string", "re", "types", "random",
        "statistics", "textwrap", "inspect", "argparse", "json", "unittest", "pytest", "fractions", "decimal", "cmath", "struct", "heapq", "bisect", "timeit",
        "subprocess", "threading", "multiprocessing", "socket", "pathlib", "pickle", "gc", "ctypes", "importlib", "builtins", "tempfile", "shutil", "io", "ast",
        "urllib", "requests", "signal", "asyncio", "concurrent", "queue", "atexit", "weakref", "platform", "datetime", "traceback", "pprint", "uuid", "hashlib",
        "base64", "zlib", "codecs", "http", "glob", "mmap", "sysconfig", "site", "dis", "marshal", "resource", "psutil", "tabulate", "pandas", "matplotlib",
    ];

    /// <inheritdoc/>
    public string Id => "AT3020";

    /// <inheritdoc/>
    public string Title => "Only known modules are imported";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Kind == UseKind.Import && !Known.Contains(use.Path.Split('.')[0]))
            .Select(use => this.Error(use.Node, $"The module of '{use.Path}' is unknown here.", use.Path));
    }
}
