using System.Collections.Immutable;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>Makes the input sets of module and function contracts in the reference's world.</summary>
internal static class InputSets
{
    /// <summary>Calls the reference on fresh inputs, once for each scale.</summary>
    /// <param name="world">The reference's world.</param>
    /// <param name="seed">The seed of the request.</param>
    /// <param name="scales">What floating-point inputs are multiplied by.</param>
    /// <param name="makeInputs">The reference's inputs function.</param>
    /// <param name="call">Calls the reference.</param>
    public static ImmutableArray<ExpectedSet> Make(World world, long seed, double[] scales, object makeInputs, Func<object[], object> call)
    {
        var sets = ImmutableArray.CreateBuilder<ExpectedSet>(scales.Length);
        for (var i = 0; i < scales.Length; i++)
        {
            var setSeed = unchecked(seed + (0x9E3779B9L * (i + 1)));
            TorchSteps.Seed(world, setSeed);
            var inputs = Ops.Call(makeInputs);
            TorchSteps.Scale(inputs, scales[i]);
            TorchSteps.ShowOnDevice(inputs);
            if (Try(world, setSeed, inputs, call, scales[i], isFirst: i == 0) is { } set && (i == 0 || IsFinite(set.Output) || !IsFinite(sets[0].Output)))
            {
                sets.Add(set);
            }
        }

        return sets.ToImmutable();
    }

    private static ExpectedSet? Try(World world, long seed, object inputs, Func<object[], object> call, double scale, bool isFirst)
    {
        var before = Snapshots.Capture(inputs);
        try
        {
            TorchSteps.Seed(world, seed);
            var output = call(inputs is PyTuple tuple ? tuple.Items : inputs is PyList list ? [.. list.Items] : [inputs]);
            return new ExpectedSet(seed, before, Snapshots.Capture(inputs), Snapshots.Capture(output), scale);
        }
        catch (PythonException) when (!isFirst)
        {
            // The reference refuses inputs of this scale: the contract does not allow them.
            return null;
        }
    }

    private static bool IsFinite(Snapshot value) => value switch
    {
        TensorSnapshot tensor => tensor.Read(AllFinite),
        SequenceSnapshot sequence => Array.TrueForAll(sequence.Items, IsFinite),
        MappingSnapshot mapping => Array.TrueForAll(mapping.Entries, entry => IsFinite(entry.Value)),
        PlainSnapshot { Value: double number } => double.IsFinite(number),
        _ => true,
    };

    private static bool AllFinite(torch.Tensor tensor)
    {
        if (!TorchDType.Of(tensor.dtype).IsFloatingPoint)
        {
            return true;
        }

        using var finite = tensor.isfinite();
        using var all = finite.all();
        return all.item<bool>();
    }
}
