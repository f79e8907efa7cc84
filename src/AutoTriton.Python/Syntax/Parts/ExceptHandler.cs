using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>An <c>except</c> clause.</summary>
/// <param name="type">The exception type, or null.</param>
/// <param name="name">The name behind <c>as</c>, or null.</param>
/// <param name="body">The body.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ExceptHandler(Expression? type, string? name, ImmutableArray<Statement> body, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The exception type, or null.</summary>
    public Expression? Type { get; } = type;

    /// <summary>The name behind <c>as</c>, or null.</summary>
    public string? Name { get; } = name;

    /// <summary>The body.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ExceptHandler;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitExceptHandler(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitExceptHandler(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Type, action);
        Visit(Body, action);
    }
}
