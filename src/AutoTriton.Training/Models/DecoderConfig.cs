using System.ComponentModel.DataAnnotations;
using AutoTriton.Training.Options;

namespace AutoTriton.Training.Models;

/// <summary>
/// The shape of a decoder-only transformer as Llama, Qwen2 and Qwen3 have it: RMS norms before each part, rotary positions, grouped
/// key-value heads, a gated MLP.
/// </summary>
public sealed record DecoderConfig
{
    /// <summary>How many token ids; at least 2.</summary>
    [Range(2, int.MaxValue, ErrorMessage = "VocabularySize must be at least 2; take the tokenizer's.")]
    public required int VocabularySize { get; init; }

    /// <summary>The width H.</summary>
    /// <value>192; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "HiddenSize must be at least 1.")]
    public int HiddenSize { get; init; } = 192;

    /// <summary>The width of the MLP.</summary>
    /// <value>512; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "IntermediateSize must be at least 1; 8/3 of HiddenSize is usual.")]
    public int IntermediateSize { get; init; } = 512;

    /// <summary>How many layers.</summary>
    /// <value>4; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "LayerCount must be at least 1.")]
    public int LayerCount { get; init; } = 4;

    /// <summary>How many query heads.</summary>
    /// <value>6; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "HeadCount must be at least 1.")]
    public int HeadCount { get; init; } = 6;

    /// <summary>How many key-value heads; divides <see cref="HeadCount"/>.</summary>
    /// <value>2; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "KeyValueHeadCount must be at least 1.")]
    public int KeyValueHeadCount { get; init; } = 2;

    /// <summary>The width of a head; even.</summary>
    /// <value>32; at least 2.</value>
    [Range(2, int.MaxValue, ErrorMessage = "HeadSize must be at least 2.")]
    public int HeadSize { get; init; } = 32;

    /// <summary>The longest context, prompt and answer together.</summary>
    /// <value>1,024; at least 2.</value>
    [Range(2, int.MaxValue, ErrorMessage = "MaxPositions must be at least 2.")]
    public int MaxPositions { get; init; } = 1024;

    /// <summary>The base of the rotary frequencies.</summary>
    /// <value>10,000; above 0.</value>
    [Range(0d, double.MaxValue, MinimumIsExclusive = true, ErrorMessage = "RotaryBase must be above 0.")]
    public double RotaryBase { get; init; } = 10_000;

    /// <summary>How rotary frequencies are stretched, or null for not at all.</summary>
    public RotaryScaling? RotaryScaling { get; init; }

    /// <summary>Added to the mean square in norms.</summary>
    /// <value>1e-6; above 0.</value>
    [Range(0d, 1d, MinimumIsExclusive = true, ErrorMessage = "NormEpsilon must be above 0 and at most 1; 1e-6 is usual.")]
    public double NormEpsilon { get; init; } = 1e-6;

    /// <summary>Whether the head is the embedding.</summary>
    /// <value>true</value>
    public bool TieEmbeddings { get; init; } = true;

    /// <summary>Whether queries and keys are normed by head, as in Qwen3: steadier at high learning rates.</summary>
    /// <value>true</value>
    public bool QueryKeyNorm { get; init; } = true;

    /// <summary>Whether queries, keys and values have a bias, as in Qwen2.</summary>
    /// <value>false</value>
    public bool QueryKeyValueBias { get; init; }

    /// <summary>How many parameters a model of this shape has.</summary>
    public long ParameterCount => ParameterLayout.Of(this).Total;

    /// <summary>What is wrong with the shape; empty where nothing is.</summary>
    /// <returns>Sentences that say how to mend it.</returns>
    public IEnumerable<string> Problems()
    {
        foreach (var problem in OptionsGuard.Problems(this))
        {
            yield return problem;
        }

        if (KeyValueHeadCount > 0 && HeadCount % KeyValueHeadCount != 0)
        {
            yield return $"KeyValueHeadCount ({KeyValueHeadCount}) must divide HeadCount ({HeadCount}).";
        }

        if (HeadSize % 2 != 0)
        {
            yield return $"HeadSize ({HeadSize}) must be even: rotary positions turn pairs.";
        }

        if (RotaryScaling is { } scaling && !(scaling.Factor > 0 && scaling.HighFrequencyFactor > scaling.LowFrequencyFactor && scaling.OriginalPositions > 0))
        {
            yield return "RotaryScaling needs a Factor above 0, a HighFrequencyFactor above the LowFrequencyFactor, and OriginalPositions above 0.";
        }
    }
}
