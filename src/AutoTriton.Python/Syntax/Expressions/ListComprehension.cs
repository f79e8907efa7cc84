using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A list comprehension.</summary>
/// <param name="element">The element.</param>
/// <param name="generators">The <c>for</c> clauses.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ListComprehension(Expression element, ImmutableArray<ComprehensionClause> generators, SourceSpan span) : Expression(span)
{
    /// <summary>The element.</summary>
    public Expression Element { get; } = element;

    /// <summary>The <c>for</c> clauses.</summary>
    public ImmutableArray<ComprehensionClause> Generators { get; } = generators;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListComprehension;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitListComprehension(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitListComprehension(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Element, action);
        Visit(Generators, action);
    }
}
