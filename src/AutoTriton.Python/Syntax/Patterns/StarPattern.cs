namespace AutoTriton.Python.Syntax;

/// <summary>A starred pattern, <c>*name</c>.</summary>
/// <param name="name">The name, or null for <c>*_</c>.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class StarPattern(string? name, SourceSpan span) : Pattern(span)
{
    /// <summary>The name, or null for <c>*_</c>.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StarPattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitStarPattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitStarPattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
