namespace AutoTriton.Training.Policies;

/// <summary>Sequences that are scored together, each in a row of its own: none sees another's tokens.</summary>
/// <remarks>
/// Rows are padded on the right. Answers are laid out from column 0 in what scores hold, whatever their prompts' lengths, so an objective
/// sees a [rows, longest answer] matrix.
/// </remarks>
public sealed class TokenBatch
{
    /// <summary>Makes a batch.</summary>
    /// <param name="sequences">The sequences; at least one.</param>
    /// <param name="temperature">The temperature at which log-probabilities and entropies are taken; above 0.</param>
    /// <exception cref="ArgumentException">There is no sequence, or one lacks a prompt or an answer.</exception>
    public TokenBatch(IReadOnlyList<TokenSequence> sequences, double temperature = 1)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        if (sequences.Count == 0)
        {
            throw new ArgumentException("A batch needs at least one sequence.", nameof(sequences));
        }

        for (var row = 0; row < sequences.Count; row++)
        {
            if (sequences[row].Prompt.IsDefaultOrEmpty || sequences[row].Answer.IsDefaultOrEmpty)
            {
                throw new ArgumentException($"Sequence {row} needs at least one token of prompt and one of answer.", nameof(sequences));
            }
        }

        Sequences = sequences;
        Temperature = temperature;
        Length = sequences.Max(sequence => sequence.Length);
        AnswerLength = sequences.Max(sequence => sequence.Answer.Length);
        AnswerTokens = sequences.Sum(sequence => sequence.Answer.Length);
        PaddedTokens = sequences.Count * Length;
    }

    /// <summary>The sequences, one a row.</summary>
    public IReadOnlyList<TokenSequence> Sequences { get; }

    /// <summary>The temperature at which log-probabilities and entropies are taken.</summary>
    public double Temperature { get; }

    /// <summary>Tokens of the longest row.</summary>
    public int Length { get; }

    /// <summary>Tokens of the longest answer.</summary>
    public int AnswerLength { get; }

    /// <summary>Answer tokens of all rows.</summary>
    public int AnswerTokens { get; }

    /// <summary>Rows times <see cref="Length"/>: what the model computes, padding included.</summary>
    public int PaddedTokens { get; }
}
