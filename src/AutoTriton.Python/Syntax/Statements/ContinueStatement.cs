namespace AutoTriton.Python.Syntax;

/// <summary>A <c>continue</c> statement.</summary>
/// <param name="span">Where it stands in the source.</param>
public sealed class ContinueStatement(SourceSpan span) : Statement(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ContinueStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitContinueStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitContinueStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
