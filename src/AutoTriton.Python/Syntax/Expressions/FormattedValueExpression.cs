namespace AutoTriton.Python.Syntax;

/// <summary>A replacement field of an f-string.</summary>
/// <param name="value">The expression.</param>
/// <param name="conversion">115 for <c>!s</c>, 114 for <c>!r</c>, 97 for <c>!a</c>, -1 for none.</param>
/// <param name="formatSpecification">The format specification, a <see cref="FormattedStringExpression"/>, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class FormattedValueExpression(Expression value, int conversion, Expression? formatSpecification, SourceSpan span) : Expression(span)
{
    /// <summary>The expression.</summary>
    public Expression Value { get; } = value;

    /// <summary>115 for <c>!s</c>, 114 for <c>!r</c>, 97 for <c>!a</c>, -1 for none.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>The format specification, a <see cref="FormattedStringExpression"/>, or null.</summary>
    public Expression? FormatSpecification { get; } = formatSpecification;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FormattedValueExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitFormattedValueExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitFormattedValueExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Value, action);
        Visit(FormatSpecification, action);
    }
}
