using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>Something that the analysis could not follow.</summary>
/// <param name="Node">Where.</param>
/// <param name="What">What it is, to follow "cannot tell".</param>
internal sealed record UndecidedFact(SyntaxNode Node, string What)
{
    /// <summary>Whether it is a call that gets tensors, so that anything may be computed there.</summary>
    public bool TakesTensor { get; init; }

    /// <summary>Whether it is a recursive call: it does nothing but what is followed anyway.</summary>
    public bool IsRecursion { get; init; }

    /// <summary>Whether it is a call of what another call may have set: one run does not tell what the next would do.</summary>
    public bool IsState { get; init; }
}
