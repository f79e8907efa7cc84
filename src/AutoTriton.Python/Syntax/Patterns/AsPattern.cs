namespace AutoTriton.Python.Syntax;

/// <summary>A capture, <c>pattern as name</c>, a bare name, or the wildcard.</summary>
/// <param name="pattern">The pattern, or null.</param>
/// <param name="name">The name, or null for the wildcard.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AsPattern(Pattern? pattern, string? name, SourceSpan span) : Pattern(span)
{
    /// <summary>The pattern, or null.</summary>
    public Pattern? Pattern { get; } = pattern;

    /// <summary>The name, or null for the wildcard.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AsPattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAsPattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAsPattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Pattern, action);
    }
}
