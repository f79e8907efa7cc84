using System.Collections.Immutable;

namespace AutoTriton.Core.Policies;

/// <summary>One answer of a policy.</summary>
/// <param name="Text">The text, without special tokens.</param>
/// <param name="StopReason">Why it ended.</param>
public sealed record Completion(string Text, StopReason StopReason)
{
    /// <summary>Its place among the completions of its request, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Token ids of the prompt, where the policy tells them; else default.</summary>
    public ImmutableArray<int> PromptTokenIds { get; init; }

    /// <summary>Token ids of the answer, the end token included, where the policy tells them; else default.</summary>
    public ImmutableArray<int> TokenIds { get; init; }

    /// <summary>The log-probability of each token at the temperature it was sampled with, in nats, as many as <see cref="TokenIds"/>; else default.</summary>
    public ImmutableArray<float> LogProbabilities { get; init; }
}
