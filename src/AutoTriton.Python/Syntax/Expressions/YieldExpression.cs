namespace AutoTriton.Python.Syntax;

/// <summary>A <c>yield</c>.</summary>
/// <param name="value">The value, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class YieldExpression(Expression? value, SourceSpan span) : Expression(span)
{
    /// <summary>The value, or null.</summary>
    public Expression? Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.YieldExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitYieldExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitYieldExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
