using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>nonlocal</c> statement.</summary>
/// <param name="names">The names.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class NonlocalStatement(ImmutableArray<string> names, SourceSpan span) : Statement(span)
{
    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonlocalStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitNonlocalStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitNonlocalStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
