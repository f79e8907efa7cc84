namespace AutoTriton.Python.Syntax;

/// <summary>One parameter.</summary>
/// <param name="name">The name.</param>
/// <param name="annotation">The annotation, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class Parameter(string name, Expression? annotation, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The annotation, or null.</summary>
    public Expression? Annotation { get; } = annotation;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Parameter;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitParameter(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitParameter(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Annotation, action);
    }
}
