using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>An f-string.</summary>
/// <param name="values">String constants and replacement fields.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class FormattedStringExpression(ImmutableArray<Expression> values, SourceSpan span) : Expression(span)
{
    /// <summary>String constants and replacement fields.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FormattedStringExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitFormattedStringExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitFormattedStringExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Values, action);
    }
}
