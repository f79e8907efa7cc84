using System.ComponentModel.DataAnnotations;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Options;

namespace AutoTriton.Training.Grpo;

/// <summary>How a GRPO run goes. What the loss is and how advantages come about are parts of their own.</summary>
public sealed record GrpoOptions
{
    /// <summary>When the run ends. Tasks are gone through as often as it takes.</summary>
    public required TrainingBudget Budget { get; init; }

    /// <summary>The learning rate over the run.</summary>
    /// <value>Constant at 1e-4 after a warm-up over 5 % of the run: for small models. TRL's default, for large ones, is 1e-6.</value>
    public LearningRateSchedule Schedule { get; init; } = new() { Peak = 1e-4, Shape = ScheduleShape.Constant };

    /// <summary>Tasks in one step.</summary>
    /// <value>16; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "TasksPerStep must be at least 1.")]
    public int TasksPerStep { get; init; } = 16;

    /// <summary>Completions of each task: the group.</summary>
    /// <value>8; at least 2.</value>
    [Range(2, int.MaxValue, ErrorMessage = "GroupSize must be at least 2: an advantage compares the completions of one task.")]
    public int GroupSize { get; init; } = 8;

    /// <summary>The most tokens of a completion, the end token included.</summary>
    /// <value>512; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "MaxCompletionTokens must be at least 1.")]
    public int MaxCompletionTokens { get; init; } = 512;

    /// <summary>The sampling temperature.</summary>
    /// <value>1; above 0.</value>
    [Range(0d, 100d, MinimumIsExclusive = true, ErrorMessage = "Temperature must be above 0, or all completions of a group are the same.")]
    public double Temperature { get; init; } = 1;

    /// <summary>Nucleus sampling.</summary>
    /// <value>1 (off); above 0, at most 1.</value>
    [Range(0d, 1d, MinimumIsExclusive = true, ErrorMessage = "TopP must be above 0 and at most 1; 1 is off.")]
    public double TopP { get; init; } = 1;

    /// <summary>Only the k most probable tokens.</summary>
    /// <value>0 (off).</value>
    [Range(0, int.MaxValue, ErrorMessage = "TopK must be at least 0; 0 is off.")]
    public int TopK { get; init; }

    /// <summary>How often each batch of rollouts is gone through (TRL's μ).</summary>
    /// <value>1; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "UpdatesPerBatch must be at least 1.")]
    public int UpdatesPerBatch { get; init; } = 1;

    /// <summary>Into how many optimizer steps each pass over a batch is divided.</summary>
    /// <value>1; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "MiniBatches must be at least 1.")]
    public int MiniBatches { get; init; } = 1;

    /// <summary>The most tokens that are computed at once, padding included; a step of more is computed in parts, with the same gradient.</summary>
    /// <value>8,192; at least 16.</value>
    [Range(16, int.MaxValue, ErrorMessage = "TokensPerMicroBatch must be at least 16.")]
    public int TokensPerMicroBatch { get; init; } = 8192;

    /// <summary>Whether answers that the length limit cut are left out of the update (DAPO's overlong filter).</summary>
    /// <value>false</value>
    public bool MaskTruncated { get; init; }

    /// <summary>How many completions are verified at once.</summary>
    /// <value>2; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "VerificationConcurrency must be at least 1.")]
    public int VerificationConcurrency { get; init; } = 2;

    /// <summary>The seed of sampling and of the executor's inputs.</summary>
    public long Seed { get; init; }

    /// <summary>What attributes cannot say: the problems of the parts.</summary>
    internal IEnumerable<string> MoreProblems() => Budget.Problems().Concat(OptionsGuard.Problems(Schedule));
}
