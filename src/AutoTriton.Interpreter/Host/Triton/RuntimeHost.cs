using AutoTriton.Interpreter.Host.Modules;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary><c>triton.runtime</c>, <c>triton.testing</c> and <c>triton.tools</c>, as far as host code asks them: of an H100, and without clocks.</summary>
internal static class RuntimeHost
{
    public static void Register(ModuleTable table)
    {
        Testing().Register(table);
        Jit("triton.runtime.jit").Register(table);
        Jit("triton.runtime.autotuner").Register(table);
        new StandardModule("triton.tools").Register(table);
        new StandardModule("triton.tools.tensor_descriptor").Define("TensorDescriptor", PyTensorDescriptor.Type).Register(table);
        table.Add("triton.runtime", world => new PyModule("triton.runtime")
        {
            Missing = name => name switch
            {
                "driver" => Driver(),
                "JITFunction" or "KernelInterface" => PyJitFunction.Type,
                "Autotuner" => PyAutotuner.Type,
                "Heuristics" => PyHeuristics.Type,
                "Config" => PyConfig.Type,
                "jit" or "autotuner" => world.Table.Import(world, "triton.runtime." + name),
                "cache" or "interpreter" or "errors" or "build" or "OutOfResources" => throw HostFault.NotSupported($"'triton.runtime.{name}' is not available in the embedded executor"),
                _ => null,
            },
        });
    }

    private static StandardModule Jit(string name) => new StandardModule(name)
        .Define("JITFunction", PyJitFunction.Type).Define("KernelInterface", PyJitFunction.Type)
        .Define("Autotuner", PyAutotuner.Type).Define("Heuristics", PyHeuristics.Type).Define("Config", PyConfig.Type)
        .Lacks("reinterpret", "MockTensor", "TensorWrapper", "OutOfResources", "driver");

    private static StandardModule Testing() => new StandardModule("triton.testing")
        .Function("do_bench", "fn, warmup=25, rep=100, grad_to_none=None, quantiles=None, fast_flush=True, return_mode='mean', device_type='cuda'", a =>
        {
            Ops.Call(a[0]);
            return a.IsNone(4) ? 1.0 : Py.List(Ops.Iterate(a[4]).Select(_ => (object)1.0));
        })
        .Function("do_bench_cudagraph", "fn, rep=20, grad_to_none=None, quantiles=None, return_mode='mean'", a =>
        {
            Ops.Call(a[0]);
            return 1.0;
        })
        .Function("Benchmark", "*args, **kwargs", _ => Py.None)
        .Function("perf_report", "benchmarks", _ => new PyBuiltin("perf_report", (in CallArguments call) => new PyMark(call[0])))
        .Lacks("assert_close", "catch_oor", "sparsify_tensor", "to_dense", "get_dram_gbps", "get_max_tensorcore_tflops", "get_max_simd_tflops", "Mark");

    private static PyModule Driver()
    {
        var target = new PyModule("GPUTarget");
        target.Names["backend"] = "cuda";
        target.Names["arch"] = Py.Int(90);
        target.Names["warp_size"] = Py.Int(32);
        var utilities = new PyModule("utils");
        utilities.Names["get_device_properties"] = PyBuiltin.Of("get_device_properties", "device=0", _ => Properties());
        var active = new PyModule("active");
        active.Names["get_current_target"] = PyBuiltin.Of("get_current_target", "", _ => target);
        active.Names["get_current_device"] = PyBuiltin.Of("get_current_device", "", _ => Py.Zero);
        active.Names["get_active_torch_device"] = PyBuiltin.Of("get_active_torch_device", "", _ => AutoTriton.Interpreter.PyTorch.Values.TorchDevice.Cuda);
        active.Names["utils"] = utilities;
        var driver = new PyModule("driver");
        driver.Names["active"] = active;
        return driver;
    }

    private static PyDict Properties() => PyDict.FromNames(
    [
        KeyValuePair.Create("multiprocessor_count", Py.Int(132)), KeyValuePair.Create("max_shared_mem", Py.Int(232448)),
        KeyValuePair.Create("max_num_regs", Py.Int(65536)), KeyValuePair.Create("warpSize", Py.Int(32)),
        KeyValuePair.Create("sm_clock_rate", Py.Int(1980000)), KeyValuePair.Create("mem_clock_rate", Py.Int(2619000)), KeyValuePair.Create("mem_bus_width", Py.Int(5120)),
    ]);

    /// <summary>A function under <c>perf_report</c>; its <c>run</c> does nothing.</summary>
    private sealed class PyMark(object function) : PyObject
    {
        private static readonly PyClass Type = PyClass.Native("Mark").Method("run", "self, *args, **kwargs", _ => Py.None);

        public override PyClass Class => Type;

        public override bool IsCallable => true;

        public override object Call(in CallArguments arguments) => Ops.Call(function, arguments);
    }
}
