using System.Numerics;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>
/// Finds the largest sizes within a budget. Values are halved (rounded down, never below 2), so that powers of two stay
/// powers of two and factors in common stay in common; equal values stay equal. First all values come down to a common
/// cap, the largest that fits, or, where a task refuses that, by a common factor; then single values go up again, those
/// first that lost most. Where nothing fits, single values go further down. What fits is found by trial runs in worlds
/// of their own, which end as soon as they pass the budget; sizes that a task refuses are passed over.
/// </summary>
internal sealed class SizeSearch
{
    private const long Smallest = 2;
    private const int MaxSteps = 12;

    // What a common factor leaves alone: kernel sizes, strides, counts of layers.
    private const long LargestCount = 8;

    // A step down that saves less is not worth its trial: what is left is no constant's.
    private const double Progress = 0.9;
    private static readonly ExecutionLimits TrialLimits = new() { MemoryBytes = 2L << 30, HostSteps = 100_000_000, KernelElements = 20_000_000_000 };

    private readonly string _source;
    private readonly ScaleBudget _budget;
    private readonly Action<World, ModuleScope> _run;
    private readonly CancellationToken _cancellation;
    private readonly List<SizeConstant> _constants;
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private Exception? _refusal;

    private SizeSearch(string source, ScaleBudget budget, Action<World, ModuleScope> run, CancellationToken cancellation)
    {
        (_source, _budget, _run, _cancellation) = (source, budget, run, cancellation);
        _constants = SizeConstants.Find(PythonParser.Parse(source));
    }

    /// <summary>Scales a source down.</summary>
    /// <param name="source">The Python source of a reference.</param>
    /// <param name="budget">What a run may cost.</param>
    /// <param name="run">Runs what the task's contract runs of it, once.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The source; as it was where it fits the budget.</returns>
    /// <exception cref="PythonSyntaxException">It is not Python.</exception>
    /// <exception cref="PythonException">It raises at every size.</exception>
    /// <exception cref="HostFault">It is ended at every size, or needs what is not supported.</exception>
    public static ScaledSource Scale(string source, ScaleBudget budget, Action<World, ModuleScope> run, CancellationToken cancellation = default) =>
        new SizeSearch(source, budget, run, cancellation).Search();

    private ScaledSource Search()
    {
        if ((Largest(Caps()) ?? Largest(Factors())) is not { } best)
        {
            return Lowered();
        }

        var (sizes, made) = best;
        for (var steps = 0; steps < MaxSteps && HasRoom(made) && Raise(sizes, made) is { } next; steps++)
        {
            (sizes, made) = next;
        }

        return made;
    }

    private (Dictionary<long, long> Sizes, ScaledSource Made)? Largest(IEnumerable<Dictionary<long, long>> ascending)
    {
        (Dictionary<long, long>, ScaledSource)? best = null;
        foreach (var sizes in ascending)
        {
            var (made, isTooLarge) = Try(sizes, _budget.TensorBytes, _budget.Operations);
            if (made is not null)
            {
                best = (sizes, made);
            }
            else if (isTooLarge)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The values under caps that double, each set once.</summary>
    private IEnumerable<Dictionary<long, long>> Caps()
    {
        var largest = _constants.Select(constant => constant.Value).DefaultIfEmpty(Smallest).Max();
        string? former = null;
        for (var cap = Smallest; ; cap *= 2)
        {
            var sizes = _constants.Select(constant => constant.Value).Distinct().ToDictionary(value => value, value => Under(value, cap));
            var key = Key(sizes);
            if (key != former)
            {
                yield return sizes;
            }

            former = key;
            if (cap >= largest)
            {
                yield break;
            }
        }
    }

    /// <summary>The values divided by a power of two in common, from the smallest on.</summary>
    private IEnumerable<Dictionary<long, long>> Factors()
    {
        var values = _constants.Select(constant => constant.Value).Distinct().ToList();
        for (var shift = BitOperations.Log2((ulong)values.DefaultIfEmpty(1).Max()); shift >= 0; shift--)
        {
            yield return values.ToDictionary(value => value, value => value <= LargestCount ? value : Math.Max(Math.Min(value, Smallest), value >> shift));
        }
    }

    /// <summary>From the smallest sizes that run at all, single values go down, the largest first, until it fits or none can.</summary>
    private ScaledSource Lowered()
    {
        var (sizes, made) = Caps().Concat(Factors()).Where(sizes => !_refused.Contains(Key(sizes))).Select(sizes => (sizes, Try(sizes, double.PositiveInfinity, double.PositiveInfinity).Made)).FirstOrDefault(pair => pair.Made is not null);
        if (made is null)
        {
            throw _refusal ?? HostFault.Limit("no size of it runs within the limits");
        }

        for (var steps = 0; steps < MaxSteps && !Fits(made) && Lower(sizes, made) is { } next; steps++)
        {
            (sizes, made) = next;
        }

        return made with { FitsBudget = Fits(made) };
    }

    private bool Fits(ScaledSource made) => made.TensorBytes <= _budget.TensorBytes && made.Operations <= _budget.Operations;

    private (Dictionary<long, long> Sizes, ScaledSource Made)? Lower(Dictionary<long, long> sizes, ScaledSource made)
    {
        foreach (var value in sizes.Keys.Where(value => sizes[value] / 2 >= Smallest).OrderByDescending(value => sizes[value]))
        {
            var lowered = new Dictionary<long, long>(sizes) { [value] = sizes[value] / 2 };
            if (Try(lowered, made.TensorBytes, made.Operations).Made is { } next && (next.TensorBytes <= Progress * made.TensorBytes || next.Operations <= Progress * made.Operations))
            {
                return (lowered, next);
            }
        }

        return null;
    }

    private bool HasRoom(ScaledSource made) => made.TensorBytes * 2 <= _budget.TensorBytes * 1.5 && made.Operations * 2 <= _budget.Operations * 1.5;

    private (Dictionary<long, long> Sizes, ScaledSource Made)? Raise(Dictionary<long, long> sizes, ScaledSource made)
    {
        foreach (var value in sizes.Keys.Where(value => sizes[value] < value).OrderByDescending(value => (double)value / sizes[value]))
        {
            var raised = new Dictionary<long, long>(sizes) { [value] = Above(value, sizes[value]) };
            if (Try(raised, _budget.TensorBytes, _budget.Operations).Made is { } next && next.TensorBytes >= made.TensorBytes)
            {
                return (raised, next);
            }
        }

        return null;
    }

    private (ScaledSource? Made, bool IsTooLarge) Try(Dictionary<long, long> sizes, double maxBytes, double maxOperations)
    {
        var changed = _constants.Where(constant => sizes[constant.Value] != constant.Value).Select(constant => (constant, sizes[constant.Value])).ToList();
        var source = SizeConstants.Replace(_source, changed);
        using var world = Worlds.ForTrial(TrialLimits, _cancellation);
        using var entered = world.Enter();
        var meter = new WorkMeter(maxBytes, maxOperations);
        TensorArena.Of(world).Meter = meter;
        try
        {
            _run(world, HostProgram.Compile(source).Run(world));
        }
        catch (PythonException error)
        {
            _refusal = error;
            _refused.Add(Key(sizes));
            return (null, false);
        }
        catch (HostFault fault) when (fault.Kind is not FailureKind.NotSupported)
        {
            _refusal = fault;
            return (null, fault.Kind == FailureKind.ResourceLimit);
        }

        return (new ScaledSource(source, [.. changed.Select(change => new ScaledConstant(change.constant.Name, change.constant.Value, change.Item2))])
        {
            TensorBytes = meter.Bytes,
            Operations = meter.Operations,
            FitsBudget = true,
        }, false);
    }

    private static string Key(Dictionary<long, long> sizes) => string.Join(',', sizes.Values);

    private static long Under(long value, long cap)
    {
        while (value > cap && value / 2 >= Smallest)
        {
            value /= 2;
        }

        return value;
    }

    /// <summary>The step above in the chain of halves.</summary>
    private static long Above(long value, long current)
    {
        while (value / 2 > current)
        {
            value /= 2;
        }

        return value;
    }
}
