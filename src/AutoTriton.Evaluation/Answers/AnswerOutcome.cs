namespace AutoTriton.Evaluation.Answers;

/// <summary>What a verdict comes to.</summary>
public enum AnswerOutcome
{
    /// <summary>It was executed and every output matches.</summary>
    Matched,

    /// <summary>It is legal; there was no task to execute it against, so nothing is known of its outputs.</summary>
    LegalNotRun,

    /// <summary>It failed; the failure's kind says how.</summary>
    Failed,

    /// <summary>The machinery failed or cannot judge it: nothing is known of it.</summary>
    NotJudged,

    /// <summary>The row cannot be used.</summary>
    Unusable,
}
