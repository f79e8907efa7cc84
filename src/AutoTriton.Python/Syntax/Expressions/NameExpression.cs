namespace AutoTriton.Python.Syntax;

/// <summary>A name.</summary>
/// <param name="name">The name.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class NameExpression(string name, SourceSpan span) : Expression(span)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NameExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitNameExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitNameExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
