namespace AutoTriton.Python.Syntax;

/// <summary>A slice, <c>lower:upper:step</c>.</summary>
/// <param name="lower">The lower bound, or null.</param>
/// <param name="upper">The upper bound, or null.</param>
/// <param name="step">The step, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class SliceExpression(Expression? lower, Expression? upper, Expression? step, SourceSpan span) : Expression(span)
{
    /// <summary>The lower bound, or null.</summary>
    public Expression? Lower { get; } = lower;

    /// <summary>The upper bound, or null.</summary>
    public Expression? Upper { get; } = upper;

    /// <summary>The step, or null.</summary>
    public Expression? Step { get; } = step;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SliceExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitSliceExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitSliceExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Lower, action);
        Visit(Upper, action);
        Visit(Step, action);
    }
}
