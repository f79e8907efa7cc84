namespace AutoTriton.Python.Syntax;

/// <summary>A literal constant.</summary>
/// <param name="constantKind">What kind of constant it is.</param>
/// <param name="value">Null for None and Ellipsis; otherwise <see cref="bool"/>, <see cref="System.Numerics.BigInteger"/>, <see cref="double"/> (the imaginary part, for a complex number), <see cref="string"/> or <c>ImmutableArray&lt;byte&gt;</c>, as <see cref="ConstantKind"/> says.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ConstantExpression(ConstantKind constantKind, object? value, SourceSpan span) : Expression(span)
{
    /// <summary>What kind of constant it is.</summary>
    public ConstantKind ConstantKind { get; } = constantKind;

    /// <summary>Null for None and Ellipsis; otherwise <see cref="bool"/>, <see cref="System.Numerics.BigInteger"/>, <see cref="double"/> (the imaginary part, for a complex number), <see cref="string"/> or <c>ImmutableArray&lt;byte&gt;</c>, as <see cref="ConstantKind"/> says.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ConstantExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitConstantExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitConstantExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
