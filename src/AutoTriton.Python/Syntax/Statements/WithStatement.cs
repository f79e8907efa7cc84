using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>with</c> or <c>async with</c> statement.</summary>
/// <param name="items">The context managers.</param>
/// <param name="body">The body.</param>
/// <param name="isAsync">Whether it is an <c>async with</c>.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class WithStatement(ImmutableArray<WithItem> items, ImmutableArray<Statement> body, bool isAsync, SourceSpan span) : Statement(span)
{
    /// <summary>The context managers.</summary>
    public ImmutableArray<WithItem> Items { get; } = items;

    /// <summary>The body.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>Whether it is an <c>async with</c>.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.WithStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitWithStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitWithStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Items, action);
        Visit(Body, action);
    }
}
