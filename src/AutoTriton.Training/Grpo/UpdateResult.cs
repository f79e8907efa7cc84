using System.Collections.Immutable;
using AutoTriton.Training.Optimization;

namespace AutoTriton.Training.Grpo;

/// <summary>What the updates of a step did.</summary>
/// <param name="Steps">The optimizer steps.</param>
/// <param name="Loss">The mean loss of the steps; 0 where there was none.</param>
/// <param name="Metrics">What the objective reported, weighed by tokens.</param>
internal sealed record UpdateResult(ImmutableArray<OptimizerStep> Steps, double Loss, IReadOnlyDictionary<string, double> Metrics);
