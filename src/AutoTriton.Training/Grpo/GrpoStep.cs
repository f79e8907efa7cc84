using System.Collections.Immutable;
using AutoTriton.Training.Metrics;
using AutoTriton.Training.Optimization;

namespace AutoTriton.Training.Grpo;

/// <summary>What one step of GRPO did: its rollouts, its updates and its metrics.</summary>
public sealed record GrpoStep
{
    /// <summary>The step, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>The rollouts, by task.</summary>
    public required ImmutableArray<RolloutGroup> Groups { get; init; }

    /// <summary>The optimizer steps; empty where no group had signal.</summary>
    public required ImmutableArray<OptimizerStep> Updates { get; init; }

    /// <summary>The metrics, under TRL's names where it has them.</summary>
    public required ImmutableSortedDictionary<string, double> Metrics { get; init; }

    /// <summary>The share of the budget that is spent, from 0 to 1.</summary>
    public required double Progress { get; init; }

    /// <summary>The time since the run began.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The time left, guessed from what was spent; null where not known.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>The mean reward of the scored rollouts; NaN where none was scored.</summary>
    public double MeanReward => Groups.SelectMany(group => group.Rollouts).Where(rollout => rollout.Score.IsScored)
        .Select(rollout => rollout.Score.Value!.Value).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The step as a record for listeners and files.</summary>
    /// <param name="stage">The stage's name in the run.</param>
    /// <returns>The record.</returns>
    public MetricsRecord ToRecord(string stage = "grpo") =>
        new(stage, Step, Metrics) { Progress = Progress, Elapsed = Elapsed, Remaining = Remaining };
}
