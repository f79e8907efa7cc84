namespace AutoTriton.Python.Syntax;

/// <summary>An annotated assignment, <c>a: T = b</c>.</summary>
/// <param name="target">The target.</param>
/// <param name="annotation">The annotation.</param>
/// <param name="value">The value, or null.</param>
/// <param name="isSimple">Whether the target is a name without parentheses.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class AnnotatedAssignStatement(Expression target, Expression annotation, Expression? value, bool isSimple, SourceSpan span) : Statement(span)
{
    /// <summary>The target.</summary>
    public Expression Target { get; } = target;

    /// <summary>The annotation.</summary>
    public Expression Annotation { get; } = annotation;

    /// <summary>The value, or null.</summary>
    public Expression? Value { get; } = value;

    /// <summary>Whether the target is a name without parentheses.</summary>
    public bool IsSimple { get; } = isSimple;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.AnnotatedAssignStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitAnnotatedAssignStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitAnnotatedAssignStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Target, action);
        Visit(Annotation, action);
        Visit(Value, action);
    }
}
