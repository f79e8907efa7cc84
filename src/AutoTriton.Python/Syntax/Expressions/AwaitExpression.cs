namespace AutoTriton.Python.Syntax;

/// <summary>An <c>await</c>.</summary>
/// <param name="value">What is awaited.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AwaitExpression(Expression value, SourceSpan span) : Expression(span)
{
    /// <summary>What is awaited.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AwaitExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAwaitExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAwaitExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
