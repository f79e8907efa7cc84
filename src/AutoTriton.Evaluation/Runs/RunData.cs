using System.Collections.Immutable;
using AutoTriton.Evaluation.HeldOut;

namespace AutoTriton.Evaluation.Runs;

/// <summary>What a run folder holds.</summary>
/// <param name="Title">What the run is called.</param>
public sealed record RunData(string Title)
{
    /// <summary>The settings and facts of the run, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>The metrics, in order.</summary>
    public ImmutableArray<MetricPoint> Metrics { get; init; } = [];

    /// <summary>The held-out evaluations, in order.</summary>
    public ImmutableArray<HeldOutReport> Evaluations { get; init; } = [];

    /// <summary>The answers that were kept, in order.</summary>
    public ImmutableArray<CompletionRecord> Completions { get; init; } = [];
}
