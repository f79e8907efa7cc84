namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A <c>triton.Config</c>.</summary>
internal sealed class PyConfig(PyDict values, BoundArguments options) : PyObject
{
    private static readonly string[] OptionNames = ["num_warps", "num_stages", "num_ctas", "maxnreg", "pre_hook"];

    public static readonly PyClass Type = Make();

    /// <summary>Values of parameters.</summary>
    public PyDict Values { get; } = values;

    /// <summary>What is called with the arguments before a launch, or None.</summary>
    public object PreHook { get; } = options["pre_hook"];

    public override PyClass Class => Type;

    public override string Repr() => $"{string.Join(", ", Values.Entries.Select(e => $"{Ops.Str(e.Key)}: {Ops.Str(e.Value)}"))}, num_warps: {Ops.Str(Option("num_warps"))}, num_stages: {Ops.Str(Option("num_stages"))}";

    private static PyClass Make()
    {
        var type = new PyClass("Config", [], isNative: true, module: "triton.runtime.autotuner");
        var signature = Signature.Parse("kwargs, num_warps=4, num_stages=3, num_ctas=1, maxnreg=None, pre_hook=None, ir_override=None, num_buffers_warp_spec=0, num_consumer_groups=0, reg_dec_producer=0, reg_inc_consumer=0");
        type.Constructor = (_, a) =>
        {
            var bound = signature.Bind("Config", a);
            return new PyConfig(bound[0] as PyDict ?? throw Raise.TypeError("Config needs a dict of values"), bound);
        };
        foreach (var name in OptionNames)
        {
            type.Property(name, self => ((PyConfig)self).Option(name));
        }

        return type
            .Property("kwargs", self => ((PyConfig)self).Values)
            .Method("all_kwargs", "self", a => ((PyConfig)a[0]).All());
    }

    private object Option(string name) => options[name];

    private PyDict All()
    {
        var all = Values.Copy();
        foreach (var name in OptionNames.Take(3))
        {
            all.Set(name, Option(name));
        }

        return all;
    }
}
