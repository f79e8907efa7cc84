using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary><c>torch.cuda</c>: one device that is there in name. Its figures are those of an A100, so that host code that chooses by them does what it does on one.</summary>
internal static class CudaModule
{
    public static IReadOnlyDictionary<string, object> Names { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["is_available"] = PyBuiltin.Of("is_available", "", _ => Py.True),
        ["is_initialized"] = PyBuiltin.Of("is_initialized", "", _ => Py.True),
        ["is_bf16_supported"] = PyBuiltin.Of("is_bf16_supported", "including_emulation=True", _ => Py.True),
        ["device_count"] = PyBuiltin.Of("device_count", "", _ => Py.Int(1)),
        ["current_device"] = PyBuiltin.Of("current_device", "", _ => Py.Int(0)),
        ["get_device_name"] = PyBuiltin.Of("get_device_name", "device=None", _ => "NVIDIA A100-SXM4-80GB"),
        ["get_device_capability"] = PyBuiltin.Of("get_device_capability", "device=None", _ => Py.Tuple(Py.Int(8), Py.Int(0))),
        ["set_device"] = PyBuiltin.Of("set_device", "device", a =>
        {
            TorchDevice.Of(a[0]);
            return Py.None;
        }),
        ["manual_seed"] = PyBuiltin.Of("manual_seed", "seed", a => SeedCuda(a)),
        ["manual_seed_all"] = PyBuiltin.Of("manual_seed_all", "seed", a => SeedCuda(a)),
        ["OutOfMemoryError"] = Binding.TorchErrors.OutOfMemory,
    };

    // There is one generator here for both devices; seeding the GPU's must not disturb the CPU's numbers.
    private static PySingleton SeedCuda(BoundArguments arguments)
    {
        arguments.Long(0);
        return Py.None;
    }
}
