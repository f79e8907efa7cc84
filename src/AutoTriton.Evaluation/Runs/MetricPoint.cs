using System.Collections.Immutable;

namespace AutoTriton.Evaluation.Runs;

/// <summary>The metrics of one step, as read from a run's metrics file.</summary>
/// <param name="Stage">The stage, such as <c>sft</c> or <c>grpo</c>.</param>
/// <param name="Step">The step in its stage.</param>
/// <param name="Values">The metrics by name.</param>
public sealed record MetricPoint(string Stage, int Step, ImmutableSortedDictionary<string, double> Values);
