namespace AutoTriton.Python.Syntax;

/// <summary>A pattern that compares by equality.</summary>
/// <param name="value">The value.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ValuePattern(Expression value, SourceSpan span) : Pattern(span)
{
    /// <summary>The value.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ValuePattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitValuePattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitValuePattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
