using System.Collections.Immutable;
using AutoTriton.Core.Policies;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Generation;

/// <summary>One completion while it is generated.</summary>
internal sealed class GeneratingSequence
{
    private readonly ImmutableArray<int>.Builder _tokens = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<float>.Builder _logProbabilities = ImmutableArray.CreateBuilder<float>();

    /// <summary>The batch it belongs to.</summary>
    public required GenerationBatch Batch { get; init; }

    /// <summary>Its request's place in the batch.</summary>
    public required int Request { get; init; }

    /// <summary>Its place among the completions of its request.</summary>
    public required int Index { get; init; }

    /// <summary>The prompt's ids. Sequences of one request share the array.</summary>
    public required int[] Prompt { get; init; }

    /// <summary>The most tokens it may have.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>How its tokens are chosen.</summary>
    public required SamplingSettings Sampling { get; init; }

    /// <summary>The seed of its random numbers.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Texts that end it.</summary>
    public required ImmutableArray<string> StopSequences { get; init; }

    /// <summary>Tokens so far.</summary>
    public int Count => _tokens.Count;

    /// <summary>The last token.</summary>
    public int LastToken => _tokens[^1];

    /// <summary>Where the last token stands, the prompt counted.</summary>
    public int LastPosition => Prompt.Length + Count - 1;

    /// <summary>The random number that chooses the next token.</summary>
    public float Uniform => SequenceRandom.Uniform(Seed, Count);

    /// <summary>The ids so far.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.ToArray();

    /// <summary>Adds a token.</summary>
    public void Add(int token, float logProbability)
    {
        _tokens.Add(token);
        _logProbabilities.Add(logProbability);
    }

    /// <summary>Makes the completion.</summary>
    public BatchCompletion Complete(string text, StopReason reason) => new(Request, new Completion(text, reason)
    {
        Index = Index,
        PromptTokenIds = ImmutableCollectionsMarshal(Prompt),
        TokenIds = _tokens.ToImmutable(),
        LogProbabilities = _logProbabilities.ToImmutable(),
    });

    private static ImmutableArray<int> ImmutableCollectionsMarshal(int[] array) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);
}
