using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>case</c> of a <c>match</c>.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="guard">The guard, or null.</param>
/// <param name="body">The body.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class MatchCase(Pattern pattern, Expression? guard, ImmutableArray<Statement> body, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The pattern.</summary>
    public Pattern Pattern { get; } = pattern;

    /// <summary>The guard, or null.</summary>
    public Expression? Guard { get; } = guard;

    /// <summary>The body.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MatchCase;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitMatchCase(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitMatchCase(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Pattern, action);
        Visit(Guard, action);
        Visit(Body, action);
    }
}
