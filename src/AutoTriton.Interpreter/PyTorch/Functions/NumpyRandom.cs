using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary><c>numpy.random</c>: the legacy generator, seeded from the world where the code does not seed it.</summary>
internal static class NumpyRandom
{
    public static PyModule Make(World world)
    {
        var state = new MersenneTwister((uint)world.Seed);
        var module = new PyModule("numpy.random")
        {
            Missing = name => name is "default_rng" or "RandomState" or "Generator" or "choice" or "beta" or "gamma" or "poisson" or "exponential"
                ? throw HostFault.NotSupported($"'numpy.random.{name}' is not available in the embedded executor")
                : null,
        };
        void Add(string name, string signature, Func<BoundArguments, object> body) => module.Names[name] = PyBuiltin.Of(name, signature, body);

        Add("seed", "seed=None", a =>
        {
            state.Seed(a.IsNone(0) ? (uint)world.Seed
                : a.Long(0) is >= 0 and <= uint.MaxValue and var seed ? (uint)seed : throw Raise.ValueError("Seed must be between 0 and 2**32 - 1"));
            return Py.None;
        });
        Add("rand", "*shape", a => Fill((PyTuple)a[0], state.NextDouble));
        Add("randn", "*shape", a => Fill((PyTuple)a[0], state.NextGaussian));
        foreach (var name in (string[])["random", "random_sample"])
        {
            Add(name, "size=None", a => Fill(Shape(a[0]), state.NextDouble));
        }

        Add("uniform", "low=0.0, high=1.0, size=None", a =>
        {
            var (low, high) = (a.Double(0), a.Double(1));
            return Fill(Shape(a[2]), () => low + ((high - low) * state.NextDouble()));
        });
        Add("normal", "loc=0.0, scale=1.0, size=None", a =>
        {
            var (mean, deviation) = (a.Double(0), a.Double(1));
            return Fill(Shape(a[2]), () => mean + (deviation * state.NextGaussian()));
        });
        Add("standard_normal", "size=None", a => Fill(Shape(a[0]), state.NextGaussian));
        Add("randint", "low, high=None, size=None, dtype=None", a => Integers(a, state));
        Add("permutation", "x", a => Permute(a[0], state));
        return module;
    }

    private static object Integers(BoundArguments arguments, MersenneTwister state)
    {
        var (low, high) = arguments.IsNone(1) ? (0, arguments.Long(0)) : (arguments.Long(0), arguments.Long(1));
        if (low >= high)
        {
            throw Raise.ValueError("low >= high");
        }

        if (!Py.IsNone(arguments[3]) && Ops.Repr(arguments[3]) is not ("dtype('int64')" or "<class 'int'>"))
        {
            throw HostFault.NotSupported("numpy.random.randint with a dtype other than int64");
        }

        var bound = unchecked((ulong)(high - 1 - low));
        long Draw() => unchecked(low + (long)state.Upto(bound));
        return Shape(arguments[2]) is { } shape ? Wrap(torch.tensor(Draws(shape, Draw), Sizes(shape))) : Py.Int(Draw());
    }

    private static object Permute(object given, MersenneTwister state)
    {
        if (!Py.IsInt(given))
        {
            throw HostFault.NotSupported("numpy.random.permutation of a sequence is not available in the embedded executor");
        }

        long[] items = [.. Enumerable.Range(0, (int)Charged(Py.AsLong(given))).Select(i => (long)i)];
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)state.Upto((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }

        return Wrap(torch.tensor(items));
    }

    private static PyTuple? Shape(object size) => Py.IsNone(size) ? null : size as PyTuple ?? (size is PyList list ? new PyTuple([.. list.Items]) : Py.Tuple(size));

    private static object Fill(PyTuple? shape, Func<double> draw) =>
        shape is { Items.Length: > 0 } ? Wrap(torch.tensor(Draws(shape, draw), Sizes(shape))) : draw();

    private static long[] Sizes(PyTuple shape) => [.. shape.Items.Select(item => Py.AsLong(item))];

    private static T[] Draws<T>(PyTuple shape, Func<T> draw)
    {
        var count = Charged(Sizes(shape).Aggregate(1L, (total, size) => size >= 0 ? checked(total * size) : throw Raise.ValueError("negative dimensions are not allowed")));
        var values = new T[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = draw();
        }

        return values;
    }

    private static long Charged(long count)
    {
        if (count < 0)
        {
            throw Raise.ValueError("negative dimensions are not allowed");
        }

        TensorArena.Current.Reserve(count * 16.0);
        World.Step(count / 8);
        return count <= int.MaxValue / 2 ? count : throw HostFault.Limit($"{count:N0} random numbers were asked for at once");
    }

    private static object Wrap(torch.Tensor tensor) =>
        Ops.CallMethod(World.Current.Table.Import(World.Current, "numpy"), "_wrap", TensorArena.Current.Adopt(tensor, TorchDevice.Cpu));
}
