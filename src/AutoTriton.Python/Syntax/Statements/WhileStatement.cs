using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>while</c> loop.</summary>
/// <param name="test">The condition.</param>
/// <param name="body">The body.</param>
/// <param name="orElse">The <c>else</c> block, empty where absent.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class WhileStatement(Expression test, ImmutableArray<Statement> body, ImmutableArray<Statement> orElse, SourceSpan span) : Statement(span)
{
    /// <summary>The condition.</summary>
    public Expression Test { get; } = test;

    /// <summary>The body.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>else</c> block, empty where absent.</summary>
    public ImmutableArray<Statement> OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.WhileStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitWhileStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitWhileStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Test, action);
        Visit(Body, action);
        Visit(OrElse, action);
    }
}
