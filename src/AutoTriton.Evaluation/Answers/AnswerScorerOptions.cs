using AutoTriton.Legality;

namespace AutoTriton.Evaluation.Answers;

/// <summary>How a file of answers is scored.</summary>
public sealed record AnswerScorerOptions
{
    /// <summary>What is asked of an answer that has no task. Give the executor's legality layer the same.</summary>
    /// <value><see cref="LegalityLevel.Reachable"/></value>
    public LegalityLevel Level { get; init; } = LegalityLevel.Reachable;

    /// <summary>How many answers are judged at a time. Must be positive.</summary>
    /// <value>The number of processors.</value>
    public int Concurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>The seed of the inputs. Keep it from the models that are judged.</summary>
    public long Seed { get; init; }

    /// <summary>The longest answer without code that a verdict keeps, in characters. Must be positive.</summary>
    /// <value>20,000</value>
    public int MaximumAnswerKept { get; init; } = 20_000;
}
