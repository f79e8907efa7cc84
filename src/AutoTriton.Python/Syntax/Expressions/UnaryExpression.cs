namespace AutoTriton.Python.Syntax;

/// <summary>A unary operation.</summary>
/// <param name="operator">The operator.</param>
/// <param name="operand">The operand.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class UnaryExpression(UnaryOperator @operator, Expression operand, SourceSpan span) : Expression(span)
{
    /// <summary>The operator.</summary>
    public UnaryOperator Operator { get; } = @operator;

    /// <summary>The operand.</summary>
    public Expression Operand { get; } = operand;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnaryExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitUnaryExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitUnaryExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Operand, action);
    }
}
