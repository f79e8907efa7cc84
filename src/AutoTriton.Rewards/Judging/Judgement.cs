using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Judging;

/// <summary>What the judge says of one answer.</summary>
/// <param name="Context">The task, the answer, what was extracted, and the executor's report.</param>
/// <param name="Score">The reward's score, with the scores it is made of.</param>
public sealed record Judgement(RewardContext Context, RewardScore Score)
{
    /// <summary>Why there is no report although there is a candidate: the machinery's failure; else null.</summary>
    public string? MachineFailure { get; init; }
}
