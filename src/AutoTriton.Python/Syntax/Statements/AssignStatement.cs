using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>An assignment, <c>a = b = value</c>.</summary>
/// <param name="targets">The targets, from left to right.</param>
/// <param name="value">The assigned value.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AssignStatement(ImmutableArray<Expression> targets, Expression value, SourceSpan span) : Statement(span)
{
    /// <summary>The targets, from left to right.</summary>
    public ImmutableArray<Expression> Targets { get; } = targets;

    /// <summary>The assigned value.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AssignStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAssignStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAssignStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Targets, action);
        Visit(Value, action);
    }
}
