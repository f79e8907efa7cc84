using System.Collections.Immutable;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>
/// Evaluates a reference once more with its floating-point inputs and parameters in float64. Left out where that is
/// impossible or would mean something else: the reference draws random numbers, fails in float64, or is too large.
/// </summary>
internal static class Float64Oracle
{
    private const long MaxBytes = 256L << 20;

    /// <summary>Adds the results in float64 to input sets.</summary>
    public static ImmutableArray<ExpectedSet> Complete(ReferenceCall reference, ImmutableArray<ExpectedSet> sets, Snapshot? state)
    {
        if (reference.MakeExact is null || sets.Any(set => set.IsRandom) || SnapshotBytes.Of([state, .. sets.Select(set => set.Inputs)]) > MaxBytes)
        {
            return sets;
        }

        var result = ImmutableArray.CreateBuilder<ExpectedSet>(sets.Length);
        try
        {
            var call = reference.MakeExact();
            foreach (var set in sets)
            {
                TorchSteps.Seed(reference.World, set.Seed);
                var output = call(TorchSteps.ToArguments(Widen(set.Inputs.Restore([]))));
                result.Add(set with { Exact = Snapshots.Capture(output) });
            }
        }
        catch (Exception error) when (error is PythonException or HostFault)
        {
            // What was evaluated before stays; a reference need not work in float64.
            result.AddRange(sets.AsSpan()[result.Count..]);
        }

        return result.ToImmutable();
    }

    private static object Widen(object value)
    {
        World.CheckStack();
        return value switch
        {
            PyTensor tensor when TorchDType.Of(tensor.Value.dtype).IsFloatingPoint => Widen(tensor),
            PyTuple tuple => new PyTuple(Array.ConvertAll(tuple.Items, Widen)),
            PyList list => Py.List(list.Items.Select(Widen)),
            PyDict dict => Widen(dict),
            _ => value,
        };
    }

    private static PyTensor Widen(PyTensor tensor)
    {
        using var gradients = torch.no_grad();
        var wide = tensor.Arena.Adopt(tensor.Value.to(torch.ScalarType.Float64), tensor.Device);
        GC.KeepAlive(tensor);
        return wide;
    }

    private static PyDict Widen(PyDict dict)
    {
        var wide = new PyDict();
        foreach (var (key, value) in dict.Entries)
        {
            wide.Set(key, Widen(value));
        }

        return wide;
    }
}
