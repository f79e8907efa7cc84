using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>
/// A source of random numbers, <c>torch.Generator</c>; each world has one of its own as its default. libtorch's
/// default generator is shared by the whole process, so it is lent this one's state for the time of a call.
/// </summary>
internal sealed class TorchGenerator : PyObject, IDisposable
{
    public static readonly PyClass Type = Make();
    private static readonly Lock Gate = new();
    private long _seed;
    private torch.Tensor _state;

    public TorchGenerator(long seed)
    {
        _seed = seed;
        _state = StateOf(seed);
    }

    public override PyClass Class => Type;

    public static TorchGenerator Default(World world) => world.Service(made =>
    {
        var generator = new TorchGenerator(made.Seed);
        made.Own(generator);
        return generator;
    });

    public void Seed(long seed)
    {
        _seed = seed;
        _state.Dispose();
        _state = StateOf(seed);
    }

    /// <summary>The state's bytes: they change when numbers are drawn.</summary>
    public byte[] CopyState() => _state.bytes.ToArray();

    /// <summary>Runs something with this as libtorch's default generator.</summary>
    public T With<T>(Func<T> body)
    {
        lock (Gate)
        {
            var shared = torch.Generator.Default;
            using var former = shared.get_state();
            shared.set_state(_state);
            try
            {
                return body();
            }
            finally
            {
                _state.Dispose();
                _state = shared.get_state();
                shared.set_state(former);
            }
        }
    }

    public void Dispose() => _state.Dispose();

    private static torch.Tensor StateOf(long seed)
    {
        using var generator = new torch.Generator(unchecked((ulong)seed));
        return generator.get_state();
    }

    private static PyClass Make()
    {
        var type = new PyClass("Generator", [], isNative: true, module: "torch")
        {
            Constructor = (_, _) =>
            {
                var generator = new TorchGenerator(DefaultSeed);
                World.Current.Own(generator);
                return generator;
            },
        };
        return type
            .Property("device", _ => TorchDevice.Cpu)
            .Method("manual_seed", "self, seed", a =>
            {
                ((TorchGenerator)a[0]).Seed(a.Long(1));
                return a[0];
            })
            .Method("seed", "self", a => Py.Int(((TorchGenerator)a[0])._seed))
            .Method("initial_seed", "self", a => Py.Int(((TorchGenerator)a[0])._seed))
            .Method("get_state", "self", a => TensorArena.Current.Adopt(((TorchGenerator)a[0])._state.clone(), TorchDevice.Cpu))
            .Method("set_state", "self, state", a =>
            {
                var self = (TorchGenerator)a[0];
                var state = ((PyTensor)a[1]).Value.clone();
                self._state.Dispose();
                self._state = state;
                return Py.None;
            });
    }

    // PyTorch's own default seed.
    private const long DefaultSeed = 67280421310721;
}
