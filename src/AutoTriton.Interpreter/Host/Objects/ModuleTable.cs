namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>
/// The modules that host code can import: only what is registered. A dotted name is its own entry
/// (<c>torch</c>, <c>torch.nn</c>, ...); importing <c>a.b</c> imports <c>a</c> first and sets <c>b</c> on it.
/// </summary>
internal sealed class ModuleTable
{
    private static readonly HashSet<string> ForbiddenModules = new(StringComparer.Ordinal)
    {
        "os", "sys", "subprocess", "socket", "ctypes", "importlib", "threading", "multiprocessing", "inspect", "gc", "signal", "shutil",
        "pathlib", "io", "builtins", "asyncio", "concurrent", "tempfile", "pickle", "marshal", "code", "codeop", "platform", "resource",
        "urllib", "http", "requests", "ssl", "select", "mmap", "pty", "fcntl", "site", "runpy", "pkgutil", "atexit", "faulthandler",
        "traceback", "linecache", "glob", "fileinput", "getpass", "shelve", "sqlite3", "webbrowser", "pdb", "cffi", "psutil", "dis", "ast",
    };

    private static readonly HashSet<string> UnsupportedModules = new(StringComparer.Ordinal)
    {
        "re", "json", "scipy", "pandas", "statistics", "fractions", "decimal", "datetime", "heapq", "bisect", "struct",
        "textwrap", "pprint", "argparse", "unittest", "pytest", "torchvision", "transformers", "matplotlib", "tabulate", "tqdm", "cmath",
        "weakref", "types", "hashlib", "base64", "uuid", "csv", "array", "flash_attn", "apex", "xformers", "cupy", "numba", "jax", "sympy",
        "packaging", "queue", "secrets", "contextvars", "torchaudio", "timeit",
    };

    /// <summary>Modules that no candidate may import.</summary>
    public static IReadOnlySet<string> Forbidden => ForbiddenModules;

    /// <summary>Modules that exist elsewhere and not here.</summary>
    public static IReadOnlySet<string> Unsupported => UnsupportedModules;

    private readonly Dictionary<string, Func<World, PyModule>> _factories = new(StringComparer.Ordinal);

    /// <summary>The dotted names of the modules.</summary>
    public IEnumerable<string> Names => _factories.Keys;

    /// <summary>Registers a module; a name registered before is replaced.</summary>
    /// <param name="name">The dotted name.</param>
    /// <param name="factory">Makes the module for a world, at its first import there.</param>
    public ModuleTable Add(string name, Func<World, PyModule> factory)
    {
        _factories[name] = factory;
        return this;
    }

    /// <summary>Whether a module, or one inside it, is registered.</summary>
    public bool Contains(string name) => _factories.ContainsKey(name);

    /// <summary>Imports a module and all that it lies in; answers the innermost.</summary>
    public PyModule Import(World world, string name)
    {
        if (world.Modules.TryGetValue(name, out var module))
        {
            return module;
        }

        var dot = name.LastIndexOf('.');
        var parent = dot < 0 ? null : Import(world, name[..dot]);
        if (!_factories.TryGetValue(name, out var factory))
        {
            throw Refuse(name, parent);
        }

        module = factory(world);
        world.Modules[name] = module;
        parent?.SetAttribute(name[(dot + 1)..], module);
        return module;
    }

    private static Exception Refuse(string name, PyModule? parent)
    {
        var root = name.Split('.')[0];
        if (ForbiddenModules.Contains(root))
        {
            return HostFault.Forbidden($"importing '{name}' is forbidden: host code reaches no files, network, processes, environment or interpreter internals");
        }

        return UnsupportedModules.Contains(root) || (parent?.Missing is not null && root is "torch" or "triton")
            ? HostFault.NotSupported($"the module '{name}' is not available in the embedded executor")
            : Raise.ModuleNotFoundError($"No module named '{name}'");
    }
}
