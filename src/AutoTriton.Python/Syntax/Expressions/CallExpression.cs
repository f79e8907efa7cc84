using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A call.</summary>
/// <param name="function">What is called.</param>
/// <param name="arguments">Positional arguments; a <see cref="StarredExpression"/> is unpacked.</param>
/// <param name="keywords">Keyword arguments.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class CallExpression(Expression function, ImmutableArray<Expression> arguments, ImmutableArray<KeywordArgument> keywords, SourceSpan span) : Expression(span)
{
    /// <summary>What is called.</summary>
    public Expression Function { get; } = function;

    /// <summary>Positional arguments; a <see cref="StarredExpression"/> is unpacked.</summary>
    public ImmutableArray<Expression> Arguments { get; } = arguments;

    /// <summary>Keyword arguments.</summary>
    public ImmutableArray<KeywordArgument> Keywords { get; } = keywords;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.CallExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitCallExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitCallExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Function, action);
        Visit(Arguments, action);
        Visit(Keywords, action);
    }
}
