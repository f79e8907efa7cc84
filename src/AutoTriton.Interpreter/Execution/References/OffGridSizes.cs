using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>
/// Cuts inputs to sizes that no block divides. Dimensions of one size are cut alike, for they may have to agree; which sizes
/// can change at all is tried out with the reference: all of them, then each alone.
/// </summary>
internal sealed class OffGridSizes
{
    private const long Smallest = 4;
    private const long MostCut = 31;

    private readonly Dictionary<long, long> _sizes;

    private OffGridSizes(Dictionary<long, long> sizes) => _sizes = sizes;

    /// <summary>The ways to cut some inputs, the one that changes most first.</summary>
    public static IEnumerable<OffGridSizes> Plans(object inputs, long seed)
    {
        var random = new Random(unchecked((int)(seed ^ (seed >> 32))));
        var all = Tensors(inputs).SelectMany(tensor => tensor.Value.shape).Where(size => size >= Smallest).Distinct().OrderDescending()
            .ToDictionary(size => size, size => Cut(size, random));
        if (all.Count > 1)
        {
            yield return new OffGridSizes(all);
        }

        foreach (var (size, cut) in all)
        {
            yield return new OffGridSizes(new Dictionary<long, long> { [size] = cut });
        }
    }

    /// <summary>The inputs, cut.</summary>
    public object Apply(object value)
    {
        World.CheckStack();
        return value switch
        {
            PyTensor tensor => Cut(tensor),
            PyTuple tuple => new PyTuple(Array.ConvertAll(tuple.Items, Apply)),
            PyList list => Py.List(list.Items.Select(Apply)),
            _ => value,
        };
    }

    /// <summary>An odd size a little smaller.</summary>
    private static long Cut(long size, Random random)
    {
        var cut = size - random.NextInt64(1, Math.Min(MostCut, size / 4) + 1);
        return cut % 2 == 1 ? cut : cut - 1;
    }

    private static IEnumerable<PyTensor> Tensors(object value) => value switch
    {
        PyTensor tensor => [tensor],
        PyTuple or PyList => Ops.Iterate(value).SelectMany(Tensors),
        _ => [],
    };

    private PyTensor Cut(PyTensor tensor)
    {
        using var gradients = torch.no_grad();
        var cut = tensor.Value.alias();
        for (var axis = 0; axis < tensor.Value.dim(); axis++)
        {
            if (_sizes.TryGetValue(tensor.Value.shape[axis], out var size))
            {
                var former = cut;
                cut = former.narrow(axis, 0, size);
                former.Dispose();
            }
        }

        using var view = cut;
        var dense = view.contiguous();
        var copy = tensor.Arena.Adopt(dense.clone(), tensor.Device);
        dense.Dispose();
        GC.KeepAlive(tensor);
        return copy;
    }
}
