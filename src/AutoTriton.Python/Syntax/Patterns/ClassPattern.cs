using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A class pattern.</summary>
/// <param name="class">The class.</param>
/// <param name="patterns">Positional patterns.</param>
/// <param name="keywordNames">Names of keyword patterns.</param>
/// <param name="keywordPatterns">Keyword patterns, as many as names.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ClassPattern(Expression @class, ImmutableArray<Pattern> patterns, ImmutableArray<string> keywordNames, ImmutableArray<Pattern> keywordPatterns, SourceSpan span) : Pattern(span)
{
    /// <summary>The class.</summary>
    public Expression Class { get; } = @class;

    /// <summary>Positional patterns.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>Names of keyword patterns.</summary>
    public ImmutableArray<string> KeywordNames { get; } = keywordNames;

    /// <summary>Keyword patterns, as many as names.</summary>
    public ImmutableArray<Pattern> KeywordPatterns { get; } = keywordPatterns;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ClassPattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitClassPattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitClassPattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Class, action);
        Visit(Patterns, action);
        Visit(KeywordPatterns, action);
    }
}
