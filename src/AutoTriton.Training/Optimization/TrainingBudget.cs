namespace AutoTriton.Training.Optimization;

/// <summary>When a stage of training ends: at the first of its bounds that is reached. At least one must be set.</summary>
public sealed record TrainingBudget
{
    /// <summary>The most optimizer steps, or null.</summary>
    public int? MaxSteps { get; init; }

    /// <summary>The longest time, or null.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>What is wrong with the budget; empty where nothing is.</summary>
    /// <returns>Sentences that say how to mend it.</returns>
    public IEnumerable<string> Problems()
    {
        if (MaxSteps is null && MaxDuration is null)
        {
            yield return "The budget needs MaxSteps, MaxDuration or both.";
        }

        if (MaxSteps is <= 0)
        {
            yield return "The budget's MaxSteps must be at least 1, or null.";
        }

        if (MaxDuration is { } duration && duration <= TimeSpan.Zero)
        {
            yield return "The budget's MaxDuration must be above zero, or null.";
        }
    }
}
