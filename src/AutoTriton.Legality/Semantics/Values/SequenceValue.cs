using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Paths;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A tuple, list or set.</summary>
/// <param name="elements">The cell of its elements: an <c>ImmutableArray</c> of values.</param>
/// <param name="isExact">Whether these are all of them in order; otherwise each stands for any.</param>
internal sealed class SequenceValue(Cell elements, bool isExact) : Value
{
    public Cell Cell { get; } = elements;

    public bool IsExact { get; } = isExact;

    /// <summary>Whether it is a shape, whose elements are extents.</summary>
    public object? ShapeKey { get; init; }

    /// <summary>Whether it is called, each element with what the one before it returned: <c>torch.nn.Sequential</c>.</summary>
    public bool IsChain { get; init; }

    public ImmutableArray<Value> Elements => ((ElementList)Cell.Value!).Values;

    public bool IsComplete => IsExact && ((ElementList)Cell.Value!).IsComplete;

    public override Content Content => ValueJoin.Combined(Elements);

    public override Truth Truth => !IsComplete ? Truth.Unknown : TruthExtensions.Of(Elements.Length > 0);

    public static SequenceValue Of(params ReadOnlySpan<Value> values) => new(new Cell(new ElementList([.. values], true)), true);

    public static SequenceValue AnyOf(Value element) => new(new Cell(new ElementList([element], false)), false);

    public static SequenceValue Shape(object key) => new(new Cell(new ElementList([SizeValue.Extent()], false)), false) { ShapeKey = key };
}
