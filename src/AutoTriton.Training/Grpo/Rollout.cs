using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Training.Grpo;

/// <summary>A completion with its verdict.</summary>
/// <param name="Judgement">What the judge says: completion, extraction, report and score.</param>
public sealed record Rollout(Judgement Judgement)
{
    /// <summary>The policy's answer.</summary>
    public Completion Completion => Judgement.Context.Completion;

    /// <summary>What was extracted from it.</summary>
    public ExtractionResult Extraction => Judgement.Context.Extraction;

    /// <summary>The executor's report; null where there was nothing to execute or the machinery failed.</summary>
    public ExecutionReport? Report => Judgement.Context.Report;

    /// <summary>The reward with its parts; without a value where it could not be scored.</summary>
    public RewardScore Score => Judgement.Score;

    /// <summary>Its advantage; 0 where it is masked.</summary>
    public double Advantage { get; init; }

    /// <summary>Whether it has no part in the update: it could not be scored, or it was cut and the options mask such answers.</summary>
    public bool IsMasked { get; init; }

    /// <summary>How long its verification took, waiting for a worker not included.</summary>
    public TimeSpan VerificationTime { get; init; }
}
