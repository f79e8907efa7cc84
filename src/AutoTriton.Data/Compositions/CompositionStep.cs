namespace AutoTriton.Data.Compositions;

/// <summary>One operator of a composition with what it takes beside the carried value.</summary>
/// <param name="Operator">The operator.</param>
public sealed record CompositionStep(CompositionOperator Operator)
{
    /// <summary>The name of the other input, or null where it takes none.</summary>
    public string? Operand { get; init; }

    /// <summary>The number, as a Python literal, or null where it takes none.</summary>
    public string? Constant { get; init; }

    /// <summary>The PyTorch expression, with the names filled in.</summary>
    public string Reference => Operator.Reference
        .Replace("{b}", Operand, StringComparison.Ordinal)
        .Replace("{c}", Constant, StringComparison.Ordinal)
        .Replace("{n}", "N", StringComparison.Ordinal);
}
