using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Training.Tokenizers;

/// <summary>How a byte-level BPE is made from texts.</summary>
public sealed record BytePairTrainingOptions
{
    /// <summary>The most tokens, the 256 bytes included and special tokens not.</summary>
    /// <value>1,536; at least 256.</value>
    [Range(256, 1_000_000, ErrorMessage = "VocabularySize must be at least 256 (each byte is a token) and at most 1,000,000.")]
    public int VocabularySize { get; init; } = 1536;

    /// <summary>How far a token may reach.</summary>
    /// <value><see cref="PreTokenization.Lines"/></value>
    public PreTokenization PreTokenization { get; init; } = PreTokenization.Lines;

    /// <summary>A pair is merged only if the texts hold it this often.</summary>
    /// <value>4; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "MinimumPairCount must be at least 1.")]
    public int MinimumPairCount { get; init; } = 4;

    /// <summary>
    /// A token that the texts hold less often than this, as they are finally encoded, gets no id; it is written as the tokens that it was
    /// merged from. Without it a line that became one token would leave all its intermediate pieces in the vocabulary.
    /// </summary>
    /// <value>4; 0 keeps every token.</value>
    [Range(0, int.MaxValue, ErrorMessage = "MinimumTokenCount must be at least 0.")]
    public int MinimumTokenCount { get; init; } = 4;
}
