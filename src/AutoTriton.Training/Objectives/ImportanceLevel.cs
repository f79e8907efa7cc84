namespace AutoTriton.Training.Objectives;

/// <summary>Over what the ratio of new to old probability is taken.</summary>
public enum ImportanceLevel
{
    /// <summary>Each token by itself.</summary>
    Token,

    /// <summary>The geometric mean over an answer's tokens (GSPO, arXiv 2507.18071).</summary>
    Sequence,
}
