using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A chain of <c>and</c> or <c>or</c>.</summary>
/// <param name="operator">The operator.</param>
/// <param name="values">Two operands or more.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class BooleanExpression(BooleanOperator @operator, ImmutableArray<Expression> values, SourceSpan span) : Expression(span)
{
    /// <summary>The operator.</summary>
    public BooleanOperator Operator { get; } = @operator;

    /// <summary>Two operands or more.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitBooleanExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitBooleanExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Values, action);
    }
}
