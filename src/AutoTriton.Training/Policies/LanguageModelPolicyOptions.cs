using System.ComponentModel.DataAnnotations;
using AutoTriton.Training.Generation;
using AutoTriton.Training.Optimization;

namespace AutoTriton.Training.Policies;

/// <summary>How a language model generates and learns.</summary>
public sealed record LanguageModelPolicyOptions
{
    /// <summary>How it generates.</summary>
    public GenerationOptions Generation { get; init; } = new();

    /// <summary>How its optimizer steps.</summary>
    public AdamWOptions Optimizer { get; init; } = new();

    /// <summary>The seed for requests that bring none.</summary>
    public long Seed { get; init; }

    /// <summary>While a batch's answer tokens times the vocabulary stay below this, logits are kept for the backward pass instead of being made twice.</summary>
    /// <value>32 million (128 MB in float32); at least 0.</value>
    [Range(0, long.MaxValue, ErrorMessage = "KeptLogits must be at least 0.")]
    public long KeptLogits { get; init; } = 32_000_000;
}
