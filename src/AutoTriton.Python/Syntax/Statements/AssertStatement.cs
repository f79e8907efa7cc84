namespace AutoTriton.Python.Syntax;

/// <summary>An <c>assert</c> statement.</summary>
/// <param name="test">The condition.</param>
/// <param name="message">The message, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AssertStatement(Expression test, Expression? message, SourceSpan span) : Statement(span)
{
    /// <summary>The condition.</summary>
    public Expression Test { get; } = test;

    /// <summary>The message, or null.</summary>
    public Expression? Message { get; } = message;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AssertStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAssertStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAssertStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Test, action);
        Visit(Message, action);
    }
}
