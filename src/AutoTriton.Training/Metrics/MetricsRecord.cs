using System.Collections.Immutable;

namespace AutoTriton.Training.Metrics;

/// <summary>The metrics of one step.</summary>
/// <param name="Stage">The stage of the run, such as <c>sft</c> or <c>grpo</c>.</param>
/// <param name="Step">The step in its stage, from 1.</param>
/// <param name="Values">The metrics by name; names are TRL's where it has them.</param>
public sealed record MetricsRecord(string Stage, int Step, ImmutableSortedDictionary<string, double> Values)
{
    /// <summary>The share of the stage's budget that is spent, from 0 to 1.</summary>
    public double Progress { get; init; }

    /// <summary>The time since the stage began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The time that is left to the stage; null where not known.</summary>
    public TimeSpan? Remaining { get; init; }
}
