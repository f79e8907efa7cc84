using System.Collections.Immutable;

namespace AutoTriton.Training.Policies;

/// <summary>A prompt and its answer as token ids.</summary>
/// <param name="Prompt">The prompt's ids; at least one.</param>
/// <param name="Answer">The answer's ids; at least one.</param>
public sealed record TokenSequence(ImmutableArray<int> Prompt, ImmutableArray<int> Answer)
{
    /// <summary>Prompt and answer together.</summary>
    public int Length => Prompt.Length + Answer.Length;
}
