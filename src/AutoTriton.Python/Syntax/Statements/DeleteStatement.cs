using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>del</c> statement.</summary>
/// <param name="targets">What is deleted.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class DeleteStatement(ImmutableArray<Expression> targets, SourceSpan span) : Statement(span)
{
    /// <summary>What is deleted.</summary>
    public ImmutableArray<Expression> Targets { get; } = targets;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DeleteStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitDeleteStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitDeleteStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Targets, action);
    }
}
