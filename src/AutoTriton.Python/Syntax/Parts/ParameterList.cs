using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>The parameters of a function or lambda.</summary>
/// <param name="positionalOnly">Parameters before <c>/</c>.</param>
/// <param name="positional">Parameters given by position or name.</param>
/// <param name="variadicPositional"><c>*args</c>, or null.</param>
/// <param name="keywordOnly">Parameters after <c>*</c>.</param>
/// <param name="keywordDefaults">Defaults of keyword-only parameters, null where there is none.</param>
/// <param name="variadicKeyword"><c>**kwargs</c>, or null.</param>
/// <param name="defaults">Defaults of the last positional parameters.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ParameterList(ImmutableArray<Parameter> positionalOnly, ImmutableArray<Parameter> positional, Parameter? variadicPositional, ImmutableArray<Parameter> keywordOnly, ImmutableArray<Expression?> keywordDefaults, Parameter? variadicKeyword, ImmutableArray<Expression> defaults, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>Parameters before <c>/</c>.</summary>
    public ImmutableArray<Parameter> PositionalOnly { get; } = positionalOnly;

    /// <summary>Parameters given by position or name.</summary>
    public ImmutableArray<Parameter> Positional { get; } = positional;

    /// <summary><c>*args</c>, or null.</summary>
    public Parameter? VariadicPositional { get; } = variadicPositional;

    /// <summary>Parameters after <c>*</c>.</summary>
    public ImmutableArray<Parameter> KeywordOnly { get; } = keywordOnly;

    /// <summary>Defaults of keyword-only parameters, null where there is none.</summary>
    public ImmutableArray<Expression?> KeywordDefaults { get; } = keywordDefaults;

    /// <summary><c>**kwargs</c>, or null.</summary>
    public Parameter? VariadicKeyword { get; } = variadicKeyword;

    /// <summary>Defaults of the last positional parameters.</summary>
    public ImmutableArray<Expression> Defaults { get; } = defaults;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ParameterList;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitParameterList(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitParameterList(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(PositionalOnly, action);
        Visit(Positional, action);
        Visit(VariadicPositional, action);
        Visit(KeywordOnly, action);
        VisitOptional(KeywordDefaults, action);
        Visit(VariadicKeyword, action);
        Visit(Defaults, action);
    }
}
