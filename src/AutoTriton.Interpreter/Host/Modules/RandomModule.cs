namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>random: seeded from the world, never from outside. Its numbers are not CPython's.</summary>
internal static class RandomModule
{
    public static PyModule Make(World world)
    {
        var state = new Generator((ulong)world.Seed);
        var module = new PyModule("random");
        void Add(string name, string signature, Func<BoundArguments, object> body) => module.Names[name] = PyBuiltin.Of(name, signature, body);

        Add("seed", "a=None, version=2", a =>
        {
            state.Value = a.IsNone(0) ? (ulong)world.Seed : a[0] is string text ? text.Aggregate(14695981039346656037UL, (hash, c) => (hash ^ c) * 1099511628211UL) : (ulong)BitConverter.DoubleToInt64Bits(a.Double(0));
            return Py.None;
        });
        Add("random", "", _ => state.NextDouble());
        Add("uniform", "a, b", a => a.Double(0) + ((a.Double(1) - a.Double(0)) * state.NextDouble()));
        Add("randint", "a, b", a => Py.Int(a.Long(0) + state.Below(Positive(a.Long(1) - a.Long(0) + 1))));
        Add("randrange", "start, stop=None, step=1", a => a.IsNone(1)
            ? Py.Int(state.Below(Positive(a.Long(0))))
            : new PyRange(a.Long(0), a.Long(1), a.Long(2)) is var range ? range.GetItem(Py.Int(state.Below(Positive(range.Count)))) : Py.None);
        Add("choice", "seq", a => Ops.GetItem(a[0], Py.Int(state.Below(Positive(Ops.Length(a[0]))))));
        Add("gauss", "mu=0.0, sigma=1.0", a => a.Double(0) + (a.Double(1) * state.NextGaussian()));
        Add("normalvariate", "mu=0.0, sigma=1.0", a => a.Double(0) + (a.Double(1) * state.NextGaussian()));
        Add("shuffle", "x", a =>
        {
            Shuffle(((PyList)a[0]).Items, state);
            return Py.None;
        });
        Add("sample", "population, k", a =>
        {
            var items = Ops.ToList(a[0]);
            Shuffle(items, state);
            return new PyList([.. items.Take((int)Math.Clamp(a.Long(1), 0, items.Count))]);
        });
        return module;
    }

    private static long Positive(long value) => value > 0 ? value : throw Raise.ValueError("empty range");

    private static void Shuffle(List<object> items, Generator state)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            World.Step();
            var j = (int)state.Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>SplitMix64.</summary>
    private sealed class Generator(ulong seed)
    {
        public ulong Value { get; set; } = seed;

        public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

        public long Below(long bound) => (long)(Next() % (ulong)bound);

        public double NextGaussian() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(Math.Tau * NextDouble());

        private ulong Next()
        {
            var z = Value += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
