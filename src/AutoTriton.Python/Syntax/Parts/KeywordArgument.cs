namespace AutoTriton.Python.Syntax;

/// <summary>A keyword argument of a call or class.</summary>
/// <param name="name">The name, or null for <c>**</c> unpacking.</param>
/// <param name="value">The value.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class KeywordArgument(string? name, Expression value, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The name, or null for <c>**</c> unpacking.</summary>
    public string? Name { get; } = name;

    /// <summary>The value.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.KeywordArgument;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitKeywordArgument(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitKeywordArgument(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
