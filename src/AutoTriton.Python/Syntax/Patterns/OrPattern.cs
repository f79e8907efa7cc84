using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>Alternatives, <c>a | b</c>.</summary>
/// <param name="patterns">Two alternatives or more.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class OrPattern(ImmutableArray<Pattern> patterns, SourceSpan span) : Pattern(span)
{
    /// <summary>Two alternatives or more.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OrPattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitOrPattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitOrPattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Patterns, action);
    }
}
