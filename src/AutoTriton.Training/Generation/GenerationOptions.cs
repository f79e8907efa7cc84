using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Training.Generation;

/// <summary>How a model generates.</summary>
public sealed record GenerationOptions
{
    /// <summary>The most sequences that are generated at once; more wait.</summary>
    /// <value>128; at least 1.</value>
    [Range(1, 65_536, ErrorMessage = "MaxBatch must be from 1 to 65,536.")]
    public int MaxBatch { get; init; } = 128;

    /// <summary>The most tokens of a completion where a request does not say.</summary>
    /// <value>512; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "MaxTokens must be at least 1.")]
    public int MaxTokens { get; init; } = 512;
}
