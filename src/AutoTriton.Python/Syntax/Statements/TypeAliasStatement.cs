using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>type X = ...</c> statement (3.12).</summary>
/// <param name="name">The alias, a name.</param>
/// <param name="typeParameters">Type parameters, empty where absent.</param>
/// <param name="value">What it stands for.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class TypeAliasStatement(Expression name, ImmutableArray<TypeParameter> typeParameters, Expression value, SourceSpan span) : Statement(span)
{
    /// <summary>The alias, a name.</summary>
    public Expression Name { get; } = name;

    /// <summary>Type parameters, empty where absent.</summary>
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;

    /// <summary>What it stands for.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TypeAliasStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitTypeAliasStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitTypeAliasStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Name, action);
        Visit(TypeParameters, action);
        Visit(Value, action);
    }
}
