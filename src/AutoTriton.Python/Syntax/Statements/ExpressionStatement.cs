namespace AutoTriton.Python.Syntax;

/// <summary>An expression used as a statement.</summary>
/// <param name="value">The expression.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ExpressionStatement(Expression value, SourceSpan span) : Statement(span)
{
    /// <summary>The expression.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ExpressionStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitExpressionStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitExpressionStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
