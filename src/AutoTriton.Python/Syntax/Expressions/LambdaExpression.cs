namespace AutoTriton.Python.Syntax;

/// <summary>A <c>lambda</c>.</summary>
/// <param name="parameters">The parameters.</param>
/// <param name="body">The body.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class LambdaExpression(ParameterList parameters, Expression body, SourceSpan span) : Expression(span)
{
    /// <summary>The parameters.</summary>
    public ParameterList Parameters { get; } = parameters;

    /// <summary>The body.</summary>
    public Expression Body { get; } = body;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LambdaExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitLambdaExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitLambdaExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Parameters, action);
        Visit(Body, action);
    }
}
