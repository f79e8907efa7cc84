using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>The <c>triton</c> package for host code.</summary>
internal static class TritonHost
{
    private const string Version = "3.6.0";
    internal static readonly PyClass TritonError = ExceptionTypes.Make("TritonError", ExceptionTypes.Exception);
    internal static readonly PyClass OutOfResources = ExceptionTypes.Make("OutOfResources", TritonError);
    private static readonly PyClass CompilationError = ExceptionTypes.Make("CompilationError", TritonError);
    private static readonly Dictionary<string, object> Names = MakeNames();

    /// <summary>Adds triton's modules to a table.</summary>
    public static ModuleTable AddTriton(this ModuleTable table)
    {
        table.Add("triton", world =>
        {
            var module = new PyModule("triton", Names) { Missing = name => Lazy(world, name) };
            return module;
        });
        LanguageHost.Register(table);
        RuntimeHost.Register(table);
        return table;
    }

    private static PyModule? Lazy(World world, string name) => world.Table.Contains("triton." + name)
        ? world.Table.Import(world, "triton." + name)
        : TritonNames.Triton.Contains(name) || name is "ops" or "compiler" or "backends" or "profiler"
            ? throw HostFault.NotSupported($"'triton.{name}' is not available in the embedded executor")
            : null;

    private static Dictionary<string, object> MakeNames()
    {
        var names = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["__version__"] = Version,
            ["Config"] = PyConfig.Type,
            ["JITFunction"] = PyJitFunction.Type,
            ["KernelInterface"] = PyJitFunction.Type,
            ["TensorWrapper"] = PyReinterpreted.Type,
            ["TritonError"] = TritonError,
            ["OutOfResources"] = OutOfResources,
            ["CompilationError"] = CompilationError,
        };
        foreach (var function in Functions())
        {
            names[function.Name] = function;
        }

        return names;
    }

    private static IEnumerable<PyBuiltin> Functions() =>
    [
        PyBuiltin.Of("jit", "fn=None, *, version=None, repr=None, launch_metadata=None, do_not_specialize=None, do_not_specialize_on_alignment=None, debug=None, noinline=None",
            a => a.IsNone(0) ? new PyBuiltin("jit", (in CallArguments call) => Jit(call[0], a)) : Jit(a[0], a)),
        PyBuiltin.Of("autotune", "configs, key=(), prune_configs_by=None, reset_to_zero=None, restore_value=None, pre_hook=None, post_hook=None, warmup=None, rep=None, use_cuda_graph=False, do_bench=None, cache_results=False",
            a => new PyBuiltin("autotune", (in CallArguments call) => new PyAutotuner(AsLaunchable("autotune", call[0]), a))),
        PyBuiltin.Of("heuristics", "values", a => new PyBuiltin("heuristics", (in CallArguments call) => new PyHeuristics(AsLaunchable("heuristics", call[0]), (PyDict)a[0]))),
        PyBuiltin.Of("cdiv", "x, y", a => Cdiv(PyConstexpr.Unwrap(a[0]), PyConstexpr.Unwrap(a[1]))),
        PyBuiltin.Of("next_power_of_2", "n", a => NextPowerOf2(PyConstexpr.Unwrap(a[0]))),
        PyBuiltin.Of("reinterpret", "tensor, dtype", a => new PyReinterpreted(
            a[0] as PyTensor ?? (a[0] as PyReinterpreted)?.Tensor ?? throw Raise.TypeError($"Cannot reinterpret a {Ops.TypeName(a[0])}."),
            a[1] is PyTritonDType dtype ? dtype.Value : throw Raise.TypeError("reinterpret needs a dtype of triton.language"))),
        PyBuiltin.Of("set_allocator", "allocator", _ => Py.None),
        PyBuiltin.Of("must_use_result", "fn", a => a[0]),
    ];

    private static PyJitFunction Jit(object function, BoundArguments options) => function switch
    {
        PyFunction made => new PyJitFunction(made, Strings(options["do_not_specialize"])),
        _ => throw Raise.TypeError($"module, class, method, function, traceback, frame, or code object was expected, got {Ops.TypeName(function)}"),
    };

    private static IEnumerable<string>? Strings(object names) => Py.IsNone(names) ? null : Ops.Iterate(names).OfType<string>();

    private static ILaunchable AsLaunchable(string decorator, object value) =>
        value as ILaunchable ?? throw Raise.TypeError($"@triton.{decorator} must stand above @triton.jit, not on a {Ops.TypeName(value)}");

    private static object Cdiv(object x, object y) =>
        Ops.Binary(BinaryOperator.FloorDivide, Ops.Binary(BinaryOperator.Subtract, Ops.Binary(BinaryOperator.Add, x, y), Py.One), y);

    private static object NextPowerOf2(object value)
    {
        var number = Py.AsBig(value);
        return number.Sign <= 0 ? Py.Zero : Py.Int(BigInteger.One << (int)(number - 1).GetBitLength());
    }
}
