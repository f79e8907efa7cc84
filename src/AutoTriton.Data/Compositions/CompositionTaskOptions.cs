using AutoTriton.Data.Splits;

namespace AutoTriton.Data.Compositions;

/// <summary>Which composition tasks to make.</summary>
/// <param name="Split">What divides training from held-out compositions.</param>
/// <param name="Part">The part to make.</param>
/// <param name="Count">How many tasks; at least 0.</param>
/// <param name="Seed">The seed.</param>
public sealed record CompositionTaskOptions(CompositionSplit Split, SplitPart Part, int Count, long Seed)
{
    /// <summary>What share of each kind to make.</summary>
    /// <value><see cref="CompositionMix.Default"/></value>
    public CompositionMix Mix { get; init; } = CompositionMix.Default;

    /// <summary>What the tasks' ids begin with.</summary>
    /// <value><c>composition</c></value>
    public string Name { get; init; } = "composition";
}
