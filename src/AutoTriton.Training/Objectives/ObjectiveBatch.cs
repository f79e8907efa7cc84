using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>What an objective sees: a micro-batch of answers as [rows, tokens] matrices, padded on the right.</summary>
public sealed record ObjectiveBatch
{
    /// <summary>log π of each answer token under the policy that is trained; [rows, tokens], with a gradient.</summary>
    public required Tensor LogProbabilities { get; init; }

    /// <summary>1 for answer tokens, 0 for padding and for rows that are masked out; [rows, tokens].</summary>
    public required Tensor Mask { get; init; }

    /// <summary>The advantage of each answer; [rows].</summary>
    public required Tensor Advantages { get; init; }

    /// <summary>The entropy of each answer token's distribution; [rows, tokens]; null where no objective needs it.</summary>
    public Tensor? Entropies { get; init; }

    /// <summary>log π before the batch's first update; [rows, tokens]. Null means this is the first update: the ratio is 1, with its gradient.</summary>
    public Tensor? OldLogProbabilities { get; init; }

    /// <summary>log π of the reference policy; [rows, tokens]. Needed where the objective has a KL term.</summary>
    public Tensor? ReferenceLogProbabilities { get; init; }

    /// <summary>log π as the generator told it; [rows, tokens]. Needed by the off-policy mask; null means the old ones.</summary>
    public Tensor? RolloutLogProbabilities { get; init; }

    /// <summary>π_old / π_rollout, truncated or masked; [rows, tokens] or [rows, 1]. Null means 1.</summary>
    public Tensor? ImportanceRatios { get; init; }

    /// <summary>Answer tokens of the whole optimizer step, of which this is a part; null means this is all.</summary>
    public double? TotalTokens { get; init; }

    /// <summary>Answers of the whole optimizer step; null means this is all.</summary>
    public double? TotalRows { get; init; }

    /// <summary>The length limit of a completion, for Dr.GRPO's constant; null means the width of the matrices.</summary>
    public int? MaxCompletionTokens { get; init; }
}
