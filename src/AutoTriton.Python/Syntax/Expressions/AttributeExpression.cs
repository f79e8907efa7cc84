namespace AutoTriton.Python.Syntax;

/// <summary>An attribute access, <c>value.name</c>.</summary>
/// <param name="value">The object.</param>
/// <param name="name">The attribute's name.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AttributeExpression(Expression value, string name, SourceSpan span) : Expression(span)
{
    /// <summary>The object.</summary>
    public Expression Value { get; } = value;

    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AttributeExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAttributeExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAttributeExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
