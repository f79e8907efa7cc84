namespace AutoTriton.Data.Compositions;

/// <summary>How large the carried value may be, roughly: it keeps compositions finite and well conditioned before anything is run.</summary>
public enum ValueRange
{
    /// <summary>At most about 1.</summary>
    Bounded,

    /// <summary>About as large as an input.</summary>
    Moderate,

    /// <summary>Much larger than an input.</summary>
    Large,
}
