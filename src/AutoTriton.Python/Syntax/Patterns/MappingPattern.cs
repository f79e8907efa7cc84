using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A mapping pattern.</summary>
/// <param name="keys">The keys.</param>
/// <param name="patterns">The values, as many as keys.</param>
/// <param name="rest">The name behind <c>**</c>, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class MappingPattern(ImmutableArray<Expression> keys, ImmutableArray<Pattern> patterns, string? rest, SourceSpan span) : Pattern(span)
{
    /// <summary>The keys.</summary>
    public ImmutableArray<Expression> Keys { get; } = keys;

    /// <summary>The values, as many as keys.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The name behind <c>**</c>, or null.</summary>
    public string? Rest { get; } = rest;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MappingPattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitMappingPattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitMappingPattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Keys, action);
        Visit(Patterns, action);
    }
}
