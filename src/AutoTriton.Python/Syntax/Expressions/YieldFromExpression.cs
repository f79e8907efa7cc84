namespace AutoTriton.Python.Syntax;

/// <summary>A <c>yield from</c>.</summary>
/// <param name="value">The iterable.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class YieldFromExpression(Expression value, SourceSpan span) : Expression(span)
{
    /// <summary>The iterable.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.YieldFromExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitYieldFromExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitYieldFromExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
