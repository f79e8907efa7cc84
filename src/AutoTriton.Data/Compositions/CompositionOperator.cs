using System.Collections.Immutable;

namespace AutoTriton.Data.Compositions;

/// <summary>An operator that compositions are made of: how PyTorch says it and how a Triton kernel does.</summary>
/// <remarks>
/// Placeholders: <c>{x}</c> the carried value before, <c>{y}</c> after, <c>{b}</c> another input, <c>{c}</c> a number,
/// <c>{n}</c> the length of a row, <c>{mask}</c> the mask of a block, <c>{axis}</c> the axis argument of a reduction.
/// </remarks>
/// <param name="Name">A short name, unique in its catalog, such as <c>relu</c>.</param>
/// <param name="Kind">What it does to the shape.</param>
/// <param name="Reference">A PyTorch expression.</param>
/// <param name="Kernel">Triton statements; each assigns <c>{y}</c>.</param>
public sealed record CompositionOperator(string Name, OperatorKind Kind, string Reference, ImmutableArray<string> Kernel)
{
    /// <summary>The largest range of values that it takes.</summary>
    /// <value>Moderate.</value>
    public ValueRange Takes { get; init; } = ValueRange.Moderate;

    /// <summary>The range of the values that it gives, or null where it leaves the range as it is.</summary>
    public ValueRange? Gives { get; init; }

    /// <summary>The numbers that <c>{c}</c> may stand for, as Python literals; empty where it takes none.</summary>
    public ImmutableArray<string> Constants { get; init; } = [];

    /// <summary>Whether it works along rows.</summary>
    public bool IsRowWise => Kind is OperatorKind.RowMap or OperatorKind.RowReduction;
}
