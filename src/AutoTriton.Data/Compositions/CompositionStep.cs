namespace AutoTriton.Data.Compositions;

/// <summary>One operator of a composition with what it takes beside the carried value.</summary>
/// <param name="Operator">The operator.</param>
public sealed record CompositionStep(CompositionOperator Operator)
{
    /// <summary>The name of the other input, or null where it takes none.</summary>
    public string? Operand { get; init; }

    /// <summary>The number, as a Python literal, or null where it takes none.</summary>
    public string? Constant { get; init; }

    /// <summary>Writes the PyTorch expression.</summary>
    /// <param name="value">The name of the carried value.</param>
    /// <returns>The expression, with the names filled in.</returns>
    public string Reference(string value) => Operator.Reference
        .Replace("{x}", value, StringComparison.Ordinal)
        .Replace("{b}", Operand, StringComparison.Ordinal)
        .Replace("{c}", Constant, StringComparison.Ordinal)
        .Replace("{n}", "N", StringComparison.Ordinal);
}
