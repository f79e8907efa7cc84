using System.Numerics;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Execution.Values;

/// <summary>Takes values out of worlds.</summary>
internal static class Snapshots
{
    /// <summary>Takes a value; tensors that occur twice stay one.</summary>
    /// <exception cref="HostFault">It holds what cannot be taken out of its world.</exception>
    public static Snapshot Capture(object value, Dictionary<object, Snapshot>? known = null)
    {
        known ??= new Dictionary<object, Snapshot>(ReferenceEqualityComparer.Instance);
        if (known.TryGetValue(value, out var taken))
        {
            return taken;
        }

        World.CheckStack();
        World.Step();
        return known[value] = value switch
        {
            PyTensor tensor => new TensorSnapshot(tensor),
            PyTuple tuple => new SequenceSnapshot(Array.ConvertAll(tuple.Items, item => Capture(item, known)), isTuple: true),
            PyList list => new SequenceSnapshot([.. list.Items.Select(item => Capture(item, known))], isTuple: false),
            PyDict dict => new MappingSnapshot([.. dict.Entries.Select(entry => (Key(entry.Key), Capture(entry.Value, known)))]),
            bool or long or double or string or BigInteger or Complex or PySingleton or TorchDType or TorchDevice or PySlice or PyRange or PyBytes => new PlainSnapshot(value),
            PyClass { IsNative: true } => new PlainSnapshot(value),
            _ => throw HostFault.NotSupported($"a value of type '{Ops.TypeName(value)}' cannot be compared or passed on"),
        };
    }

    private static object Key(object key) => key is PyObject and not PySingleton
        ? throw HostFault.NotSupported($"a dict with keys of type '{Ops.TypeName(key)}' cannot be compared or passed on")
        : key;
}
