using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Training.Grpo;

/// <summary>A completion with its verdict.</summary>
/// <param name="Completion">The policy's answer.</param>
/// <param name="Extraction">What was extracted from it.</param>
/// <param name="Report">The executor's report; null where there was nothing to execute or the machinery failed.</param>
/// <param name="Score">The reward with its parts; without a value where it could not be scored.</param>
public sealed record Rollout(Completion Completion, ExtractionResult Extraction, ExecutionReport? Report, RewardScore Score)
{
    /// <summary>Its advantage; 0 where it was not trained on.</summary>
    public double Advantage { get; init; }

    /// <summary>Whether it has no part in the update: it could not be scored, or it was cut and the options mask such answers.</summary>
    public bool IsMasked { get; init; }

    /// <summary>How long its verification took, waiting not included.</summary>
    public TimeSpan VerificationTime { get; init; }
}
