namespace AutoTriton.Python.Syntax;

/// <summary>A pattern that compares by identity: <c>None</c>, <c>True</c>, <c>False</c>.</summary>
/// <param name="value">The constant.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class SingletonPattern(ConstantExpression value, SourceSpan span) : Pattern(span)
{
    /// <summary>The constant.</summary>
    public ConstantExpression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SingletonPattern;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitSingletonPattern(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitSingletonPattern(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
    }
}
