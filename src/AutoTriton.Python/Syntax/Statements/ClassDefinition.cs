using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>class</c> statement.</summary>
/// <param name="name">The class's name.</param>
/// <param name="typeParameters">Type parameters in brackets (3.12), empty where absent.</param>
/// <param name="bases">Positional arguments: base classes.</param>
/// <param name="keywords">Keyword arguments, such as <c>metaclass</c>.</param>
/// <param name="body">The body, at least one statement.</param>
/// <param name="decorators">Decorator expressions, from top to bottom.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ClassDefinition(string name, ImmutableArray<TypeParameter> typeParameters, ImmutableArray<Expression> bases, ImmutableArray<KeywordArgument> keywords, ImmutableArray<Statement> body, ImmutableArray<Expression> decorators, SourceSpan span) : Statement(span)
{
    /// <summary>The class's name.</summary>
    public string Name { get; } = name;

    /// <summary>Type parameters in brackets (3.12), empty where absent.</summary>
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;

    /// <summary>Positional arguments: base classes.</summary>
    public ImmutableArray<Expression> Bases { get; } = bases;

    /// <summary>Keyword arguments, such as <c>metaclass</c>.</summary>
    public ImmutableArray<KeywordArgument> Keywords { get; } = keywords;

    /// <summary>The body, at least one statement.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>Decorator expressions, from top to bottom.</summary>
    public ImmutableArray<Expression> Decorators { get; } = decorators;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ClassDefinition;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitClassDefinition(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitClassDefinition(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(TypeParameters, action);
        Visit(Bases, action);
        Visit(Keywords, action);
        Visit(Body, action);
        Visit(Decorators, action);
    }
}
