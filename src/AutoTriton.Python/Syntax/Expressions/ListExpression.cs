using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A list display.</summary>
/// <param name="elements">The elements.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ListExpression(ImmutableArray<Expression> elements, SourceSpan span) : Expression(span)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Expression> Elements { get; } = elements;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitListExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitListExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Elements, action);
    }
}
