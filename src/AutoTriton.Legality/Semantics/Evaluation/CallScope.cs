using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>A call that is being followed.</summary>
/// <param name="Frame">Its variables.</param>
/// <param name="Mark">The point where it began.</param>
/// <param name="IsEntry">Whether it is the entry point's, whose returns are recorded.</param>
internal sealed record CallScope(Frame Frame, PathMark Mark, bool IsEntry)
{
    public List<(SyntaxNode Node, Value Value, PathSnapshot Path)> Returns { get; } = [];

    public Stack<LoopScope> Loops { get; } = new();

    /// <summary>What it yields, where it is a generator.</summary>
    public List<Value> Yields { get; } = [];
}
