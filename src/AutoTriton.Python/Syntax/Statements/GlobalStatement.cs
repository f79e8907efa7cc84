using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>global</c> statement.</summary>
/// <param name="names">The names.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class GlobalStatement(ImmutableArray<string> names, SourceSpan span) : Statement(span)
{
    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.GlobalStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitGlobalStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitGlobalStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
