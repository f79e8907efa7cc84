namespace AutoTriton.Data.Solutions;

/// <summary>How answers are written by rules.</summary>
public sealed record RuleAnswerOptions
{
    /// <summary>The seed of the styles.</summary>
    public long Seed { get; init; }

    /// <summary>How many answers each task gets.</summary>
    /// <value>1; at least 1.</value>
    public int AnswersPerTask { get; init; } = 1;

    /// <summary>The share of answers in a drawn style; the rest are written the plain way.</summary>
    /// <value>1; from 0 to 1.</value>
    public double VariedShare { get; init; } = 1;
}
