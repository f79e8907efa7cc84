namespace AutoTriton.Data.Solutions;

/// <summary>How answers are written by rules.</summary>
public sealed record RuleAnswerOptions
{
    /// <summary>The seed of the styles.</summary>
    public long Seed { get; init; }

    /// <summary>How many answers each task gets.</summary>
    /// <value>1; at least 1.</value>
    public int AnswersPerTask { get; init; } = 1;

    /// <summary>What may differ from answer to answer.</summary>
    /// <value><see cref="SolutionVariety.Full"/></value>
    public SolutionVariety Variety { get; init; } = SolutionVariety.Full;

    /// <summary>The share of answers that are written the plain way, whatever <see cref="Variety"/> says: a small model learns one way before many.</summary>
    /// <value>0; from 0 to 1.</value>
    public double PlainShare { get; init; }
}
