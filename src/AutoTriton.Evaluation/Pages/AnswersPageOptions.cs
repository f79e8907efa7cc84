namespace AutoTriton.Evaluation.Pages;

/// <summary>How large the page of a file of answers may become.</summary>
public sealed record AnswersPageOptions
{
    /// <summary>The most bytes of code, packed as the page holds it. Answers beyond stand in the list without their code.</summary>
    /// <value>24 MiB: about 8,000 answers of 200 lines.</value>
    public int MaximumCodeBytes { get; init; } = 24 << 20;

    /// <summary>The most answers in the list. Answers beyond are counted in the summary only, and the page says so.</summary>
    /// <value>20,000</value>
    public int MaximumRows { get; init; } = 20_000;

    /// <summary>The most lines of one candidate, beside those around its findings.</summary>
    /// <value>400</value>
    public int MaximumLines { get; init; } = 400;
}
