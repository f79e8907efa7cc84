namespace AutoTriton.Python.Syntax;

/// <summary>An assignment expression, <c>name := value</c>.</summary>
/// <param name="target">The name.</param>
/// <param name="value">The value.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class NamedExpression(Expression target, Expression value, SourceSpan span) : Expression(span)
{
    /// <summary>The name.</summary>
    public Expression Target { get; } = target;

    /// <summary>The value.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitNamedExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitNamedExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Target, action);
        Visit(Value, action);
    }
}
