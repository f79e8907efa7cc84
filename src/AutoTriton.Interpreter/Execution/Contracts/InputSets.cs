using System.Collections.Immutable;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>Makes the input sets of module and function contracts in the reference's world.</summary>
/// <param name="reference">How the reference is called.</param>
/// <param name="makeInputs">Its inputs function.</param>
/// <param name="seed">The seed of the request.</param>
internal sealed class InputSets(ReferenceCall reference, object makeInputs, long seed)
{
    private readonly ImmutableArray<ExpectedSet>.Builder _sets = ImmutableArray.CreateBuilder<ExpectedSet>();

    /// <summary>Calls the reference on fresh inputs: once for each scale, and once on sizes off the grid where the contract allows other sizes.</summary>
    /// <param name="scales">What floating-point inputs are multiplied by.</param>
    /// <param name="allowsOtherSizes">Whether inputs may have other sizes.</param>
    public ImmutableArray<ExpectedSet> Make(double[] scales, bool allowsOtherSizes)
    {
        for (var i = 0; i < scales.Length; i++)
        {
            var setSeed = SeedOf(i);
            var inputs = Inputs(setSeed);
            TorchSteps.Scale(inputs, scales[i]);
            if (Try(setSeed, inputs, scales[i]) is { } set && (i == 0 || IsFinite(set.Output) || !IsFinite(_sets[0].Output)))
            {
                _sets.Add(set);
            }
        }

        if (allowsOtherSizes && MakeOffGrid(SeedOf(scales.Length)) is { } offGrid)
        {
            _sets.Add(offGrid);
        }

        return _sets.ToImmutable();
    }

    /// <summary>The first way to cut inputs that the reference takes.</summary>
    private ExpectedSet? MakeOffGrid(long setSeed)
    {
        foreach (var plan in OffGridSizes.Plans(Inputs(setSeed), setSeed))
        {
            if (Try(setSeed, plan.Apply(Inputs(setSeed)), 1) is { } set && (IsFinite(set.Output) || !IsFinite(_sets[0].Output)))
            {
                return set;
            }
        }

        return null;
    }

    private long SeedOf(int set) => unchecked(seed + (0x9E3779B9L * (set + 1)));

    private object Inputs(long setSeed)
    {
        TorchSteps.Seed(reference.World, setSeed);
        var inputs = Ops.Call(makeInputs);
        TorchSteps.ShowOnDevice(inputs);
        return inputs;
    }

    private ExpectedSet? Try(long setSeed, object inputs, double scale)
    {
        var before = Snapshots.Capture(inputs);
        try
        {
            TorchSteps.Seed(reference.World, setSeed);
            var generator = TorchGenerator.Default(reference.World);
            var state = generator.CopyState();
            var output = reference.Call(TorchSteps.ToArguments(inputs));
            return new ExpectedSet(setSeed, before, Snapshots.Capture(inputs), Snapshots.Capture(output), scale)
            {
                IsRandom = !generator.CopyState().AsSpan().SequenceEqual(state),
            };
        }
        catch (PythonException) when (_sets.Count > 0)
        {
            // The reference refuses such inputs: the contract does not allow them.
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
