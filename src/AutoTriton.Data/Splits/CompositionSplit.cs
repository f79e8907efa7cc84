using System.Collections.Immutable;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Randomness;

namespace AutoTriton.Data.Splits;

/// <summary>Divides compositions into those to train on and those held out, by composition and by operator.</summary>
/// <remarks>
/// A share of all ordered pairs of operators is held out, drawn by hash: a composition that has such a pair side by side is held out,
/// all others may be trained on. So a held-out composition occurs nowhere in training, not even as a part of a longer one; the proof needs
/// no list. A few operators are held out altogether.
/// </remarks>
public sealed class CompositionSplit
{
    private readonly ImmutableHashSet<string> _operators;

    /// <summary>Makes a split.</summary>
    /// <param name="seed">The seed; the same seed gives the same split.</param>
    /// <param name="pairShare">The share of ordered pairs that are held out: above 0, below 1.</param>
    /// <param name="heldOutOperators">The operators never trained on, or null for <see cref="DefaultHeldOutOperators"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range.</exception>
    public CompositionSplit(long seed, double pairShare = 0.15, IEnumerable<string>? heldOutOperators = null)
    {
        if (!(pairShare is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(pairShare), pairShare, "The share of held-out pairs lies between 0 and 1; 0.15 is usual.");
        }

        (Seed, PairShare) = (seed, pairShare);
        _operators = [.. heldOutOperators ?? DefaultHeldOutOperators];
    }

    /// <summary>The operators that are held out unless told otherwise: some of each kind that has several.</summary>
    /// <value>cos, softplus, hardswish, clamp_max, minimum, log_softmax, amin</value>
    public static ImmutableArray<string> DefaultHeldOutOperators { get; } =
        ["cos", "softplus", "hardswish", "clamp_max", "minimum", "log_softmax", "amin"];

    /// <summary>The seed.</summary>
    public long Seed { get; }

    /// <summary>The share of ordered pairs that are held out.</summary>
    public double PairShare { get; }

    /// <summary>The operators never trained on.</summary>
    public IReadOnlySet<string> HeldOutOperators => _operators;

    /// <summary>Whether two operators, one after the other, are held out.</summary>
    /// <param name="first">The first one's name.</param>
    /// <param name="second">The second one's name.</param>
    /// <returns>Whether a composition that has them side by side is held out.</returns>
    public bool IsHeldOutPair(string first, string second) =>
        SeededRandom.Hash($"{first} > {second}", Seed) / (double)ulong.MaxValue < PairShare;

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

        return operators.Zip(operators.Skip(1)).Any(pair => IsHeldOutPair(pair.First, pair.Second))
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
}
