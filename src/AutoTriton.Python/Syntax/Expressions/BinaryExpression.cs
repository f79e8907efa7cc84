namespace AutoTriton.Python.Syntax;

/// <summary>A binary operation.</summary>
/// <param name="left">The left operand.</param>
/// <param name="operator">The operator.</param>
/// <param name="right">The right operand.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class BinaryExpression(Expression left, BinaryOperator @operator, Expression right, SourceSpan span) : Expression(span)
{
    /// <summary>The left operand.</summary>
    public Expression Left { get; } = left;

    /// <summary>The operator.</summary>
    public BinaryOperator Operator { get; } = @operator;

    /// <summary>The right operand.</summary>
    public Expression Right { get; } = right;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BinaryExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitBinaryExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitBinaryExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Left, action);
        Visit(Right, action);
    }
}
