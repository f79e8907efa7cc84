namespace AutoTriton.Python.Syntax;

/// <summary>A conditional expression, <c>a if test else b</c>.</summary>
/// <param name="test">The condition.</param>
/// <param name="body">The value where the condition holds.</param>
/// <param name="orElse">The value where it does not.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ConditionalExpression(Expression test, Expression body, Expression orElse, SourceSpan span) : Expression(span)
{
    /// <summary>The condition.</summary>
    public Expression Test { get; } = test;

    /// <summary>The value where the condition holds.</summary>
    public Expression Body { get; } = body;

    /// <summary>The value where it does not.</summary>
    public Expression OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ConditionalExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitConditionalExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitConditionalExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Test, action);
        Visit(Body, action);
        Visit(OrElse, action);
    }
}
