using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A function under <c>@triton.jit</c>.</summary>
internal sealed class PyJitFunction : PyObject, ILaunchable
{
    public static readonly PyClass Type = new PyClass("JITFunction", [], isNative: true, module: "triton.runtime.jit")
        .Method("run", (in CallArguments a) => RunDirectly((ILaunchable)a[0], a.SkipFirst()))
        .Method("warmup", (in CallArguments a) => WarmUp((PyJitFunction)a[0], a.SkipFirst()))
        .Property("fn", self => ((PyJitFunction)self)._function)
        .Property("arg_names", self => Py.List(((PyJitFunction)self).Kernel.Parameters.Select(parameter => parameter.Name)));

    // Options of a launch that change no value; hosts pass them, nothing here reads them.
    private static readonly HashSet<string> LaunchOptionNames = new(StringComparer.Ordinal)
    {
        "num_warps", "num_stages", "num_ctas", "maxnreg", "enable_fp_fusion", "launch_cooperative_grid", "launch_pdl", "warmup", "debug",
        "allow_fp8e4nv", "supported_fp8_dtypes", "default_dot_input_precision", "max_num_imprecise_acc_default", "extern_libs",
        "waves_per_eu", "matrix_instr_nonkdim", "kpack", "cluster_dims", "ptx_version", "num_buffers_warp_spec", "num_consumer_groups",
        "reg_dec_producer", "reg_inc_consumer", "enable_warp_specialization", "grf_mode", "sanitize_overflow",
    };

    private static readonly HashSet<string> DeprecatedNames = new(StringComparer.Ordinal) { "stream", "device", "device_type" };

    private readonly PyFunction _function;

    /// <summary>Whether a name is an option of launches that changes no value.</summary>
    public static bool IsOption(string name) => LaunchOptionNames.Contains(name);

    public PyJitFunction(PyFunction function, IEnumerable<string>? doNotSpecialize)
    {
        _function = function;
        var definition = function.Code.Syntax as FunctionDefinition
            ?? throw Raise.TypeError("@triton.jit needs a function that was defined with def");
        Kernel = new JitFunction(definition, new KernelGlobals(function), doNotSpecialize);
    }

    public JitFunction Kernel { get; }

    public PyJitFunction Function => this;

    public string Name => _function.Name;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object GetItem(object index) => new PyLauncher(this, index);

    public override object Call(in CallArguments arguments) =>
        throw Raise.RuntimeError("Cannot call @triton.jit'd outside of the scope of a kernel");

    public void Launch(object grid, Dictionary<string, object> arguments) => KernelLaunch.Run(Kernel, grid, Checked(arguments));

    private static PyCompiledKernel WarmUp(PyJitFunction function, in CallArguments arguments)
    {
        var named = PyLauncher.Named(function, arguments);
        named.Remove("grid");
        KernelLaunch.Compile(function.Kernel, function.Checked(named));
        return PyCompiledKernel.Instance;
    }

    /// <summary>The arguments without options and with defaults, as far as Triton's launcher takes them.</summary>
    private Dictionary<string, object> Checked(Dictionary<string, object> arguments)
    {
        foreach (var name in arguments.Keys.ToArray())
        {
            if (Kernel.Parameters.Any(parameter => parameter.Name == name))
            {
                continue;
            }

            if (DeprecatedNames.Contains(name))
            {
                throw Raise.AssertionError($"{name} option is deprecated; current {name} will be used");
            }

            if (name == "num_warps")
            {
                CheckWarps(arguments[name]);
            }

            if (!LaunchOptionNames.Contains(name))
            {
                throw Raise.TypeError($"Keyword argument {name} was specified but unrecognised by the kernel {Name}");
            }

            arguments.Remove(name);
        }

        foreach (var parameter in Kernel.Parameters)
        {
            if (!arguments.ContainsKey(parameter.Name) && parameter.Default is null)
            {
                throw Raise.TypeError($"dynamic_func() missing 1 required positional argument: '{parameter.Name}'");
            }
        }

        return WithDefaults(arguments);
    }

    private static void CheckWarps(object value)
    {
        var warps = Py.AsLong(value);
        if (warps <= 0 || !System.Numerics.BitOperations.IsPow2(warps))
        {
            throw Raise.AssertionError("num_warps must be a power of 2");
        }

        if (warps > 32)
        {
            throw Raise.Of(TritonHost.OutOfResources, $"out of resource: threads, Required: {32 * warps}, Hardware limit: 1024. Reducing block sizes or `num_stages` may help.");
        }
    }

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value) || (name is "__name__" or "__qualname__" or "__module__" && _function.TryGetAttribute(name, out value));

    public override string Repr() => $"JITFunction({Name})";

    internal static object RunDirectly(ILaunchable target, in CallArguments arguments)
    {
        if (!arguments.TryGetNamed("grid", out var grid))
        {
            throw Raise.TypeError("run() missing 1 required keyword-only argument: 'grid'");
        }

        var kept = arguments.Names.Zip(arguments.Named).Where(pair => pair.First is not ("grid" or "warmup")).ToArray();
        return PyLauncher.Launch(target, grid, new CallArguments(
            arguments.Positional, [.. kept.Select(pair => pair.First)], [.. kept.Select(pair => pair.Second)]));
    }

    // The grid sees defaults too, as META does.
    private Dictionary<string, object> WithDefaults(Dictionary<string, object> arguments)
    {
        var parameters = _function.Code.Parameters;
        for (var i = 0; i < parameters.Names.Length; i++)
        {
            if (_function.Defaults[i] is { } value)
            {
                arguments.TryAdd(parameters.Names[i], value);
            }
        }

        return arguments;
    }
}
