namespace AutoTriton.Core.Execution;

/// <summary>One output against what was expected.</summary>
/// <param name="Name">The output's name or place, such as <c>output[0]</c>.</param>
/// <param name="InputSet">The input set, from 0.</param>
/// <param name="IsMatch">Whether it matches.</param>
public sealed record OutputComparison(string Name, int InputSet, bool IsMatch)
{
    /// <summary>The dtype that was compared, by its PyTorch name without the prefix.</summary>
    public string DType { get; init; } = "";

    /// <summary>The tolerance used.</summary>
    public double Tolerance { get; init; }

    /// <summary>The largest |a - b|.</summary>
    public double MaxAbsoluteError { get; init; }

    /// <summary>The largest |a - b| / max(|b|, root mean square of b).</summary>
    public double MaxRelativeError { get; init; }

    /// <summary>The root mean square of what the reference itself is off a float64 evaluation of it, relative to the root mean square of that; null where there is none.</summary>
    public double? ReferenceError { get; init; }

    /// <summary>How many elements differ by more than the tolerance.</summary>
    public long MismatchedElements { get; init; }

    /// <summary>How many elements were compared.</summary>
    public long Elements { get; init; }

    /// <summary>A sentence that says what differs, or null where it matches.</summary>
    public string? Difference { get; init; }
}
