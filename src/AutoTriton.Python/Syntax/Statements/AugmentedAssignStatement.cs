namespace AutoTriton.Python.Syntax;

/// <summary>An augmented assignment, <c>a += b</c>.</summary>
/// <param name="target">The target.</param>
/// <param name="operator">The operator.</param>
/// <param name="value">The right operand.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AugmentedAssignStatement(Expression target, BinaryOperator @operator, Expression value, SourceSpan span) : Statement(span)
{
    /// <summary>The target.</summary>
    public Expression Target { get; } = target;

    /// <summary>The operator.</summary>
    public BinaryOperator Operator { get; } = @operator;

    /// <summary>The right operand.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AugmentedAssignStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAugmentedAssignStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAugmentedAssignStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Target, action);
        Visit(Value, action);
    }
}
