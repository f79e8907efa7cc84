namespace AutoTriton.Bench;

/// <summary>What an extraction must say of an answer.</summary>
internal enum ShapeExpectation
{
    /// <summary>The code comes back, and nothing else could be meant.</summary>
    Clear,

    /// <summary>The code comes back; what is said of other blocks is free.</summary>
    Whole,

    /// <summary>The code comes back, and another block could be meant.</summary>
    Ambiguous,

    /// <summary>The answer is reported as cut.</summary>
    Cut,
}
