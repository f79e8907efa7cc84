using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>What is known of where data comes from, as far as a launched kernel is concerned.</summary>
/// <param name="Must">Whether, on every path, a kernel computed some of it.</param>
/// <param name="May">Whether, on some path, a kernel computed some of it.</param>
/// <param name="Sources">Where else it comes from.</param>
/// <param name="Operator">The host operator that had a part in it, for messages; or null.</param>
internal sealed record Content(bool Must, bool May, Sources Sources, SyntaxNode? Operator = null)
{
    public static Content Constant { get; } = new(false, false, Sources.None);

    public static Content Input { get; } = new(false, false, Sources.Input);

    public static Content Index { get; } = new(false, false, Sources.Index);

    public static Content Unknown { get; } = new(false, false, Sources.Unknown);

    /// <summary>Whether it is the same whatever the inputs, the program and the machine are.</summary>
    public bool IsConstant => Sources == Sources.None && !May;

    /// <summary>Data made from both.</summary>
    public static Content Combine(Content left, Content right) =>
        ReferenceEquals(left, right) || right == Constant ? left
        : left == Constant ? right
        : new Content(left.Must || right.Must, left.May || right.May, left.Sources | right.Sources, left.Operator ?? right.Operator);

    /// <summary>One or the other, by the path taken.</summary>
    /// <param name="left">On one path.</param>
    /// <param name="right">On another.</param>
    /// <param name="isOptimistic">Whether what happens on one path counts for all: inside kernels, whose branches are masks.</param>
    public static Content Join(Content left, Content right, bool isOptimistic) =>
        ReferenceEquals(left, right) ? left
        : new Content(
            isOptimistic ? left.Must || right.Must : left.Must && right.Must,
            left.May || right.May,
            left.Sources | right.Sources,
            left.Operator ?? right.Operator);

    /// <summary>The same data after a host operator.</summary>
    public Content Through(SyntaxNode node) => this with { Sources = Sources | Sources.HostOperator, Operator = Operator ?? node };
}
