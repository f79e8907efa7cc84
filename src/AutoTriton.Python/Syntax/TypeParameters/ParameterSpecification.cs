namespace AutoTriton.Python.Syntax;

/// <summary>A parameter specification, <c>**P</c>.</summary>
/// <param name="name">The name.</param>
/// <param name="defaultValue">The default (3.13), or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ParameterSpecification(string name, Expression? defaultValue, SourceSpan span) : TypeParameter(span)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The default (3.13), or null.</summary>
    public Expression? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ParameterSpecification;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitParameterSpecification(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitParameterSpecification(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(DefaultValue, action);
    }
}
