namespace AutoTriton.Python.Syntax;

/// <summary>A context manager of a <c>with</c>.</summary>
/// <param name="context">The context manager.</param>
/// <param name="target">The target behind <c>as</c>, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class WithItem(Expression context, Expression? target, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The context manager.</summary>
    public Expression Context { get; } = context;

    /// <summary>The target behind <c>as</c>, or null.</summary>
    public Expression? Target { get; } = target;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.WithItem;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitWithItem(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitWithItem(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Context, action);
        Visit(Target, action);
    }
}
