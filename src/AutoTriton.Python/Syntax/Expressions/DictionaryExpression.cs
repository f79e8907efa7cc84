using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A dictionary display.</summary>
/// <param name="keys">The keys; null stands for <c>**</c> unpacking of the value at that place.</param>
/// <param name="values">The values, as many as keys.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class DictionaryExpression(ImmutableArray<Expression?> keys, ImmutableArray<Expression> values, SourceSpan span) : Expression(span)
{
    /// <summary>The keys; null stands for <c>**</c> unpacking of the value at that place.</summary>
    public ImmutableArray<Expression?> Keys { get; } = keys;

    /// <summary>The values, as many as keys.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DictionaryExpression;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitDictionaryExpression(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitDictionaryExpression(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        VisitOptional(Keys, action);
        Visit(Values, action);
    }
}
