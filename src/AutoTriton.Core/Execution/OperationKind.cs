namespace AutoTriton.Core.Execution;

/// <summary>Which unit of a GPU does an operation.</summary>
public enum OperationKind
{
    /// <summary>Additions, products, comparisons, roundings and the like of floating-point elements: one for each lane, two for a fused multiply and add.</summary>
    Arithmetic,

    /// <summary>Quotients, roots, exponentials, logarithms, trigonometry and the like of floating-point elements: one for each lane.</summary>
    Special,

    /// <summary><c>dot</c>: two for each multiply and add.</summary>
    Dot,
}
