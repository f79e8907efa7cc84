using System.Collections.Immutable;
using AutoTriton.Training.Metrics;
using AutoTriton.Training.Optimization;

namespace AutoTriton.Training.Supervised;

/// <summary>What one step of supervised fine-tuning did.</summary>
public sealed record SupervisedStep
{
    /// <summary>The step, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>The mean negative log-probability of the step's answer tokens, in nats.</summary>
    public required double Loss { get; init; }

    /// <summary>The mean negative log-probability of the evaluation set's answer tokens, where it was evaluated at this step.</summary>
    public double? EvaluationLoss { get; init; }

    /// <summary>What the optimizer did.</summary>
    public required OptimizerStep Update { get; init; }

    /// <summary>Sequences in this step.</summary>
    public required int Sequences { get; init; }

    /// <summary>Answer tokens in this step.</summary>
    public required int AnswerTokens { get; init; }

    /// <summary>Tokens so far, prompts included and padding not.</summary>
    public required long TotalTokens { get; init; }

    /// <summary>How often the examples were gone through, as a fraction.</summary>
    public required double Epoch { get; init; }

    /// <summary>The share of the budget that is spent, from 0 to 1.</summary>
    public required double Progress { get; init; }

    /// <summary>The time since the run began.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The time left, guessed from what was spent; null where not known.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>Tokens a second over the run so far, prompts included and padding not.</summary>
    public double TokensPerSecond => Elapsed > TimeSpan.Zero ? TotalTokens / Elapsed.TotalSeconds : 0;

    /// <summary>The step as metrics, under the names that TRL uses.</summary>
    /// <param name="stage">The stage's name in the run.</param>
    /// <returns>The record.</returns>
    public MetricsRecord ToRecord(string stage = "sft")
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        values["loss"] = Loss;
        values["grad_norm"] = Update.GradientNorm;
        values["learning_rate"] = Update.LearningRate;
        values["epoch"] = Epoch;
        values["num_tokens"] = TotalTokens;
        values["tokens_per_second"] = TokensPerSecond;
        if (EvaluationLoss is { } evaluation)
        {
            values["eval_loss"] = evaluation;
        }

        return new MetricsRecord(stage, Step, values.ToImmutable()) { Progress = Progress, Elapsed = Elapsed, Remaining = Remaining };
    }
}
