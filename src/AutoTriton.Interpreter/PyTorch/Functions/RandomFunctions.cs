using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>Functions of <c>torch</c> around the world's default generator.</summary>
internal static class RandomFunctions
{
    public static Dictionary<string, object> Names { get; } = new(StringComparer.Ordinal)
    {
        ["manual_seed"] = PyBuiltin.Of("manual_seed", "seed", a => Seed(a.Long(0))),
        ["seed"] = PyBuiltin.Of("seed", "", _ => Seed(World.Current.Seed)),
        ["initial_seed"] = PyBuiltin.Of("initial_seed", "", _ => Ops.CallMethod(TorchGenerator.Default(World.Current), "initial_seed")),
        ["get_rng_state"] = PyBuiltin.Of("get_rng_state", "", _ => Ops.CallMethod(TorchGenerator.Default(World.Current), "get_state")),
        ["set_rng_state"] = PyBuiltin.Of("set_rng_state", "new_state", a => Ops.CallMethod(TorchGenerator.Default(World.Current), "set_state", a[0])),
    };

    /// <summary>Seeds the world's default generator.</summary>
    public static TorchGenerator Seed(long seed)
    {
        var generator = TorchGenerator.Default(World.Current);
        generator.Seed(seed);
        return generator;
    }
}
