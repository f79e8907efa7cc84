namespace AutoTriton.Python.Syntax;

/// <summary>A <c>pass</c> statement.</summary>
/// <param name="span">Where it stands in the source.</param>
public sealed class PassStatement(SourceSpan span) : Statement(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.PassStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitPassStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitPassStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
