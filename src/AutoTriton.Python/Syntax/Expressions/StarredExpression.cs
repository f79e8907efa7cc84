namespace AutoTriton.Python.Syntax;

/// <summary>An unpacking, <c>*value</c>.</summary>
/// <param name="value">The iterable.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class StarredExpression(Expression value, SourceSpan span) : Expression(span)
{
    /// <summary>The iterable.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StarredExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitStarredExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitStarredExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
