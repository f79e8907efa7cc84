using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A dictionary comprehension.</summary>
/// <param name="key">The key.</param>
/// <param name="value">The value.</param>
/// <param name="generators">The <c>for</c> clauses.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class DictionaryComprehension(Expression key, Expression value, ImmutableArray<ComprehensionClause> generators, SourceSpan span) : Expression(span)
{
    /// <summary>The key.</summary>
    public Expression Key { get; } = key;

    /// <summary>The value.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>for</c> clauses.</summary>
    public ImmutableArray<ComprehensionClause> Generators { get; } = generators;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DictionaryComprehension;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitDictionaryComprehension(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitDictionaryComprehension(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Key, action);
        Visit(Value, action);
        Visit(Generators, action);
    }
}
