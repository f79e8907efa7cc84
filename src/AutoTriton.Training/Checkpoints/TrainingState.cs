namespace AutoTriton.Training.Checkpoints;

/// <summary>Where a run stands, beside its tensors.</summary>
public sealed record TrainingState
{
    /// <summary>The stage of the run, such as <c>sft</c> or <c>grpo</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Steps of the stage that are done.</summary>
    public required int Step { get; init; }

    /// <summary>Time of the stage's budget that is spent.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Requests without a seed of their own that the policy has answered: with its seed, the state of its random numbers.</summary>
    public long Requests { get; init; }

    /// <summary>The policy's seed.</summary>
    public long Seed { get; init; }
}
