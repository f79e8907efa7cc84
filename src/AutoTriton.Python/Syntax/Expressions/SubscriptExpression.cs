namespace AutoTriton.Python.Syntax;

/// <summary>A subscription, <c>value[index]</c>.</summary>
/// <param name="value">The object.</param>
/// <param name="index">The index: an expression, a <see cref="SliceExpression"/>, or a tuple of those.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class SubscriptExpression(Expression value, Expression index, SourceSpan span) : Expression(span)
{
    /// <summary>The object.</summary>
    public Expression Value { get; } = value;

    /// <summary>The index: an expression, a <see cref="SliceExpression"/>, or a tuple of those.</summary>
    public Expression Index { get; } = index;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SubscriptExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitSubscriptExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitSubscriptExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
        Visit(Index, action);
    }
}
