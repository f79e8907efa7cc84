using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>match</c> statement (3.10).</summary>
/// <param name="subject">What is matched.</param>
/// <param name="cases">The cases.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class MatchStatement(Expression subject, ImmutableArray<MatchCase> cases, SourceSpan span) : Statement(span)
{
    /// <summary>What is matched.</summary>
    public Expression Subject { get; } = subject;

    /// <summary>The cases.</summary>
    public ImmutableArray<MatchCase> Cases { get; } = cases;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MatchStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitMatchStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitMatchStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Subject, action);
        Visit(Cases, action);
    }
}
