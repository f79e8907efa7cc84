namespace AutoTriton.Python.Syntax;

/// <summary>A type variable, <c>T</c>, <c>T: bound</c>, <c>T = default</c>.</summary>
/// <param name="name">The name.</param>
/// <param name="bound">The bound, or null.</param>
/// <param name="defaultValue">The default (3.13), or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class TypeVariable(string name, Expression? bound, Expression? defaultValue, SourceSpan span) : TypeParameter(span)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The bound, or null.</summary>
    public Expression? Bound { get; } = bound;

    /// <summary>The default (3.13), or null.</summary>
    public Expression? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TypeVariable;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitTypeVariable(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitTypeVariable(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Bound, action);
        Visit(DefaultValue, action);
    }
}
