namespace AutoTriton.Python.Syntax;

/// <summary>A <c>raise</c> statement.</summary>
/// <param name="exception">The exception, or null.</param>
/// <param name="cause">What stands behind <c>from</c>, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class RaiseStatement(Expression? exception, Expression? cause, SourceSpan span) : Statement(span)
{
    /// <summary>The exception, or null.</summary>
    public Expression? Exception { get; } = exception;

    /// <summary>What stands behind <c>from</c>, or null.</summary>
    public Expression? Cause { get; } = cause;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.RaiseStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitRaiseStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitRaiseStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Exception, action);
        Visit(Cause, action);
    }
}
