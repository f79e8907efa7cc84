using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A comparison, possibly chained.</summary>
/// <param name="left">The leftmost operand.</param>
/// <param name="operators">The operators.</param>
/// <param name="comparators">The further operands, as many as operators.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class CompareExpression(Expression left, ImmutableArray<CompareOperator> operators, ImmutableArray<Expression> comparators, SourceSpan span) : Expression(span)
{
    /// <summary>The leftmost operand.</summary>
    public Expression Left { get; } = left;

    /// <summary>The operators.</summary>
    public ImmutableArray<CompareOperator> Operators { get; } = operators;

    /// <summary>The further operands, as many as operators.</summary>
    public ImmutableArray<Expression> Comparators { get; } = comparators;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.CompareExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitCompareExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitCompareExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Left, action);
        Visit(Comparators, action);
    }
}
