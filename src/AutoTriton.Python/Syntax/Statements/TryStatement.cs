using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>try</c> statement.</summary>
/// <param name="body">The guarded block.</param>
/// <param name="handlers">The handlers.</param>
/// <param name="orElse">The <c>else</c> block, empty where absent.</param>
/// <param name="finalBody">The <c>finally</c> block, empty where absent.</param>
/// <param name="isStar">Whether its handlers are <c>except*</c> (3.11).</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class TryStatement(ImmutableArray<Statement> body, ImmutableArray<ExceptHandler> handlers, ImmutableArray<Statement> orElse, ImmutableArray<Statement> finalBody, bool isStar, SourceSpan span) : Statement(span)
{
    /// <summary>The guarded block.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The handlers.</summary>
    public ImmutableArray<ExceptHandler> Handlers { get; } = handlers;

    /// <summary>The <c>else</c> block, empty where absent.</summary>
    public ImmutableArray<Statement> OrElse { get; } = orElse;

    /// <summary>The <c>finally</c> block, empty where absent.</summary>
    public ImmutableArray<Statement> FinalBody { get; } = finalBody;

    /// <summary>Whether its handlers are <c>except*</c> (3.11).</summary>
    public bool IsStar { get; } = isStar;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TryStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitTryStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitTryStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Body, action);
        Visit(Handlers, action);
        Visit(OrElse, action);
        Visit(FinalBody, action);
    }
}
