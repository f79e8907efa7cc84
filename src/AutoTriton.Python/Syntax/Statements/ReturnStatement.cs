namespace AutoTriton.Python.Syntax;

/// <summary>A <c>return</c> statement.</summary>
/// <param name="value">The value, or null for a bare <c>return</c>.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ReturnStatement(Expression? value, SourceSpan span) : Statement(span)
{
    /// <summary>The value, or null for a bare <c>return</c>.</summary>
    public Expression? Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ReturnStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitReturnStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitReturnStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
