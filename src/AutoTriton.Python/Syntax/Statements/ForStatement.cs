using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>for</c> or <c>async for</c> loop.</summary>
/// <param name="target">What is bound at each turn.</param>
/// <param name="iterable">What is looped over.</param>
/// <param name="body">The body.</param>
/// <param name="orElse">The <c>else</c> block, empty where absent.</param>
/// <param name="isAsync">Whether it is an <c>async for</c>.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ForStatement(Expression target, Expression iterable, ImmutableArray<Statement> body, ImmutableArray<Statement> orElse, bool isAsync, SourceSpan span) : Statement(span)
{
    /// <summary>What is bound at each turn.</summary>
    public Expression Target { get; } = target;

    /// <summary>What is looped over.</summary>
    public Expression Iterable { get; } = iterable;

    /// <summary>The body.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>else</c> block, empty where absent.</summary>
    public ImmutableArray<Statement> OrElse { get; } = orElse;

    /// <summary>Whether it is an <c>async for</c>.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ForStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitForStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitForStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Target, action);
        Visit(Iterable, action);
        Visit(Body, action);
        Visit(OrElse, action);
    }
}
