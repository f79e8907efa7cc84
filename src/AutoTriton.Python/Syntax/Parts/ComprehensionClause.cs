using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>for</c> clause of a comprehension, with its conditions.</summary>
/// <param name="target">What is bound.</param>
/// <param name="iterable">What is looped over.</param>
/// <param name="conditions">The <c>if</c> conditions.</param>
/// <param name="isAsync">Whether it is an <c>async for</c>.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ComprehensionClause(Expression target, Expression iterable, ImmutableArray<Expression> conditions, bool isAsync, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>What is bound.</summary>
    public Expression Target { get; } = target;

    /// <summary>What is looped over.</summary>
    public Expression Iterable { get; } = iterable;

    /// <summary>The <c>if</c> conditions.</summary>
    public ImmutableArray<Expression> Conditions { get; } = conditions;

    /// <summary>Whether it is an <c>async for</c>.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ComprehensionClause;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitComprehensionClause(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitComprehensionClause(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Target, action);
        Visit(Iterable, action);
        Visit(Conditions, action);
    }
}
