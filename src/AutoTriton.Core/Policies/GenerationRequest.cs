using System.Collections.Immutable;
using AutoTriton.Core.Prompts;

namespace AutoTriton.Core.Policies;

/// <summary>What a policy is asked to generate.</summary>
/// <param name="Prompt">The prompt.</param>
public sealed record GenerationRequest(Prompt Prompt)
{
    /// <summary>How many completions.</summary>
    /// <value>1; at least 1.</value>
    public int Count { get; init; } = 1;

    /// <summary>The most tokens of one completion, or null for the policy's own limit.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The sampling temperature; 0 means greedy.</summary>
    /// <value>1; at least 0.</value>
    public double Temperature { get; init; } = 1;

    /// <summary>Nucleus sampling: the smallest set of tokens whose probability reaches this.</summary>
    /// <value>1 (off); above 0, at most 1.</value>
    public double TopP { get; init; } = 1;

    /// <summary>Only the k most probable tokens.</summary>
    /// <value>0 (off).</value>
    public int TopK { get; init; }

    /// <summary>The seed, or null to let the policy choose. The same request with the same seed gives the same completions where the policy can.</summary>
    public long? Seed { get; init; }

    /// <summary>Texts that end a completion; they are not part of it.</summary>
    public ImmutableArray<string> StopSequences { get; init; } = [];
}
