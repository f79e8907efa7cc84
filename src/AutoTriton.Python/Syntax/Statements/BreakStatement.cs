namespace AutoTriton.Python.Syntax;

/// <summary>A <c>break</c> statement.</summary>
/// <param name="span">Where it stands in the source.</param>
public sealed class BreakStatement(SourceSpan span) : Statement(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BreakStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitBreakStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitBreakStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
