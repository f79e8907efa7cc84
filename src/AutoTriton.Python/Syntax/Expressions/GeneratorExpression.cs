using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A generator expression.</summary>
/// <param name="element">The element.</param>
/// <param name="generators">The <c>for</c> clauses.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class GeneratorExpression(Expression element, ImmutableArray<ComprehensionClause> generators, SourceSpan span) : Expression(span)
{
    /// <summary>The element.</summary>
    public Expression Element { get; } = element;

    /// <summary>The <c>for</c> clauses.</summary>
    public ImmutableArray<ComprehensionClause> Generators { get; } = generators;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.GeneratorExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitGeneratorExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitGeneratorExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Element, action);
        Visit(Generators, action);
    }
}
