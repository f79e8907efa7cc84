using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>How a held-out evaluation goes. Answers are greedy unless told otherwise.</summary>
public sealed record HeldOutOptions
{
    /// <summary>Answers to each task.</summary>
    /// <value>1; at least 1. With more, give a temperature above 0.</value>
    [Range(1, int.MaxValue, ErrorMessage = "SamplesPerTask must be at least 1.")]
    public int SamplesPerTask { get; init; } = 1;

    /// <summary>The sampling temperature.</summary>
    /// <value>0: greedy.</value>
    [Range(0d, 100d, ErrorMessage = "Temperature must be at least 0; 0 is greedy.")]
    public double Temperature { get; init; }

    /// <summary>The most tokens of an answer, or null for the policy's own limit.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>How many tasks are asked at once: a model's batch forms from them.</summary>
    /// <value>64; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "GenerationConcurrency must be at least 1.")]
    public int GenerationConcurrency { get; init; } = 64;

    /// <summary>How many answers are judged at once, while others are generated.</summary>
    /// <value>2; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "VerificationConcurrency must be at least 1.")]
    public int VerificationConcurrency { get; init; } = 2;

    /// <summary>The seed of sampling and of the executor's inputs.</summary>
    public long Seed { get; init; }
}
