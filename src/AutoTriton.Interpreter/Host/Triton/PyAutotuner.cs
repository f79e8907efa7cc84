using AutoTriton.Core.Execution;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A kernel under <c>@triton.autotune</c>: the first config that compiles is taken, and kept for its key.</summary>
internal sealed class PyAutotuner(ILaunchable inner, BoundArguments options) : PyObject, ILaunchable
{
    public static readonly PyClass Type = new PyClass("Autotuner", [], isNative: true, module: "triton.runtime.autotuner")
        .Method("run", (in CallArguments a) => PyJitFunction.RunDirectly((ILaunchable)a[0], a.SkipFirst()))
        .Property("fn", self => (PyObject)((PyAutotuner)self)._inner)
        .Property("configs", self => ((PyAutotuner)self)._options["configs"])
        .Property("best_config", self => (object?)((PyAutotuner)self)._best ?? Py.None);

    private readonly ILaunchable _inner = inner;
    private readonly BoundArguments _options = options;
    private PyConfig? _best;

    public PyJitFunction Function => _inner.Function;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object GetItem(object index) => new PyLauncher(this, index);

    public override object Call(in CallArguments arguments) =>
        throw Raise.RuntimeError("Cannot call @triton.jit'd outside of the scope of a kernel");

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value) || ((PyObject)_inner).TryGetAttribute(name, out value);

    public void Launch(object grid, Dictionary<string, object> arguments)
    {
        HostFault? refused = null;
        foreach (var config in Candidates(arguments))
        {
            try
            {
                Try(config, grid, arguments);
                _best = config;
                return;
            }
            catch (HostFault fault) when (fault.Kind == FailureKind.Compile)
            {
                refused ??= fault;
            }
        }

        throw refused ?? (Exception)Raise.RuntimeError("no autotuner config was left to try");
    }

    private void Try(PyConfig config, object grid, Dictionary<string, object> arguments)
    {
        var all = new Dictionary<string, object>(arguments, StringComparer.Ordinal);
        foreach (var (name, value) in config.Values.Entries)
        {
            if (!all.TryAdd(Py.AsString(name), value))
            {
                throw Raise.ValueError($"Conflicting meta-parameters: {name}. Make sure that you don't re-define auto-tuned symbols.");
            }
        }

        foreach (var name in Names("reset_to_zero"))
        {
            if (all.TryGetValue(name, out var tensor))
            {
                Ops.CallMethod(tensor, "zero_");
            }
        }

        if (!Py.IsNone(config.PreHook))
        {
            Ops.Call(config.PreHook, PyDict.FromNames(all));
        }

        _inner.Launch(grid, all);
    }

    private List<PyConfig> Candidates(Dictionary<string, object> arguments)
    {
        var configs = Ops.Iterate(_options["configs"]).Select(config => config as PyConfig ?? throw Raise.TypeError("configs must be triton.Config objects")).ToList();
        if (configs.Count == 0)
        {
            configs.Add((PyConfig)Ops.Call(PyConfig.Type, new PyDict()));
        }

        if (_options["prune_configs_by"] is PyDict prune && prune.TryGet("early_config_prune", out var pruner) && !Py.IsNone(pruner))
        {
            var left = Ops.Call(pruner, new CallArguments([Py.List(configs), PyDict.FromNames(arguments)], [.. arguments.Keys], [.. arguments.Values]));
            configs = [.. Ops.Iterate(left).Cast<PyConfig>()];
        }

        return configs;
    }

    private IEnumerable<string> Names(string option) => Py.IsNone(_options[option]) ? [] : Ops.Iterate(_options[option]).Select(Py.AsString);
}
