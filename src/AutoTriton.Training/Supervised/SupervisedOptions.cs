using System.ComponentModel.DataAnnotations;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Options;

namespace AutoTriton.Training.Supervised;

/// <summary>How supervised fine-tuning goes.</summary>
public sealed record SupervisedOptions
{
    /// <summary>When it ends. Examples are gone through as often as it takes, in a new order each time.</summary>
    public required TrainingBudget Budget { get; init; }

    /// <summary>The learning rate over the run.</summary>
    /// <value>A cosine from 2e-3 with a warm-up over 5 % of the run.</value>
    public LearningRateSchedule Schedule { get; init; } = new();

    /// <summary>The most tokens of one optimizer step, prompts and padding included.</summary>
    /// <value>2,048, for small models trained from nothing, which learn by many steps; at least 16.</value>
    [Range(16, int.MaxValue, ErrorMessage = "TokensPerStep must be at least 16.")]
    public int TokensPerStep { get; init; } = 2048;

    /// <summary>The most tokens that are computed at once; a step of more is computed in parts, with the same gradient.</summary>
    /// <value>8,192; at least 16.</value>
    [Range(16, int.MaxValue, ErrorMessage = "TokensPerMicroBatch must be at least 16.")]
    public int TokensPerMicroBatch { get; init; } = 8192;

    /// <summary>The longest sequence, prompt and answer with its end token. Longer examples are left out and counted.</summary>
    /// <value>Null: what the model's context allows.</value>
    [Range(2, int.MaxValue, ErrorMessage = "MaxLength must be at least 2, or null.")]
    public int? MaxLength { get; init; }

    /// <summary>Steps between two evaluations on the evaluation set; 0 evaluates at the end only.</summary>
    /// <value>0; at least 0.</value>
    [Range(0, int.MaxValue, ErrorMessage = "EvaluateEvery must be at least 0.")]
    public int EvaluateEvery { get; init; }

    /// <summary>Ends the run once the evaluation loss has not fallen for this many evaluations; 0 never does.</summary>
    /// <value>0; at least 0.</value>
    [Range(0, int.MaxValue, ErrorMessage = "Patience must be at least 0.")]
    public int Patience { get; init; }

    /// <summary>The seed of the order of examples.</summary>
    public long Seed { get; init; }

    /// <summary>What attributes cannot say: the problems of the parts.</summary>
    internal IEnumerable<string> MoreProblems() => Budget.Problems().Concat(OptionsGuard.Problems(Schedule));
}
