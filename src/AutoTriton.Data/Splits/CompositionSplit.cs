using System.Collections.Immutable;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Randomness;

namespace AutoTriton.Data.Splits;

/// <summary>Divides compositions into those to train on and those held out, by composition and by operator.</summary>
/// <remarks>
/// A share of all chains of two operators or more is held out, drawn by hash. A composition that is such a chain, or has one anywhere in
/// it, is held out; all others may be trained on. So a held-out composition occurs nowhere in training, not even as a part of a longer
/// one, and the proof needs no list. A few operators are held out altogether.
/// </remarks>
public sealed class CompositionSplit
{
    private readonly ImmutableHashSet<string> _operators;

    /// <summary>Makes a split.</summary>
    /// <param name="seed">The seed; the same seed gives the same split.</param>
    /// <param name="share">The share of chains that are held out: above 0, below 1.</param>
    /// <param name="heldOutOperators">The operators never trained on, or null for <see cref="DefaultHeldOutOperators"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range.</exception>
    public CompositionSplit(long seed, double share = 0.1, IEnumerable<string>? heldOutOperators = null)
    {
        if (!(share is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of held-out chains lies between 0 and 1; 0.1 is usual.");
        }

        (Seed, Share) = (seed, share);
        _operators = [.. heldOutOperators ?? DefaultHeldOutOperators];
    }

    /// <summary>The operators that are held out unless told otherwise: some of each kind that has several.</summary>
    /// <value>cos, softplus, hardswish, clamp_max, minimum, log_softmax, amin</value>
    public static ImmutableArray<string> DefaultHeldOutOperators { get; } =
        ["cos", "softplus", "hardswish", "clamp_max", "minimum", "log_softmax", "amin"];

    /// <summary>The seed.</summary>
    public long Seed { get; }

    /// <summary>The share of chains that are held out.</summary>
    public double Share { get; }

    /// <summary>The operators never trained on.</summary>
    public IReadOnlySet<string> HeldOutOperators => _operators;

    /// <summary>Whether a chain of operators is one of those that were drawn.</summary>
    /// <param name="chain">The operators' names, at least two, from first to last.</param>
    /// <returns>Whether every composition that has it is held out.</returns>
    public bool IsHeldOutChain(IEnumerable<string> chain) =>
        SeededRandom.Hash(string.Join(" > ", chain), Seed) / (double)ulong.MaxValue < Share;

    /// <summary>Says which part a chain of operators belongs to.</summary>
    /// <param name="operators">The operators' names, from first to last.</param>
    /// <returns>The part.</returns>
    public SplitPart Classify(IReadOnlyList<string> operators)
    {
        ArgumentNullException.ThrowIfNull(operators);
        if (operators.Any(_operators.Contains))
        {
            return SplitPart.HeldOutOperator;
        }

        return ChainsOf(operators).Any(IsHeldOutChain)
            ? SplitPart.HeldOutComposition
            : SplitPart.Training;
    }

    /// <summary>Says which part a composition belongs to.</summary>
    /// <param name="composition">The composition.</param>
    /// <returns>The part.</returns>
    public SplitPart Classify(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return Classify([.. composition.Steps.Select(step => step.Operator.Name)]);
    }

    private static IEnumerable<IEnumerable<string>> ChainsOf(IReadOnlyList<string> operators) =>
        from start in Enumerable.Range(0, operators.Count)
        from length in Enumerable.Range(2, Math.Max(0, operators.Count - start - 1))
        select operators.Skip(start).Take(length);
}
