using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A sequence pattern.</summary>
/// <param name="patterns">The elements.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class SequencePattern(ImmutableArray<Pattern> patterns, SourceSpan span) : Pattern(span)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SequencePattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitSequencePattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitSequencePattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Patterns, action);
    }
}
