using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>def</c> or <c>async def</c> statement.</summary>
/// <param name="name">The function's name.</param>
/// <param name="typeParameters">Type parameters in brackets (3.12), empty where absent.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="body">The body, at least one statement.</param>
/// <param name="decorators">Decorator expressions, from top to bottom.</param>
/// <param name="returns">The return annotation.</param>
/// <param name="isAsync">Whether it is an <c>async def</c>.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class FunctionDefinition(string name, ImmutableArray<TypeParameter> typeParameters, ParameterList parameters, ImmutableArray<Statement> body, ImmutableArray<Expression> decorators, Expression? returns, bool isAsync, SourceSpan span) : Statement(span)
{
    /// <summary>The function's name.</summary>
    public string Name { get; } = name;

    /// <summary>Type parameters in brackets (3.12), empty where absent.</summary>
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;

    /// <summary>The parameters.</summary>
    public ParameterList Parameters { get; } = parameters;

    /// <summary>The body, at least one statement.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>Decorator expressions, from top to bottom.</summary>
    public ImmutableArray<Expression> Decorators { get; } = decorators;

    /// <summary>The return annotation.</summary>
    public Expression? Returns { get; } = returns;

    /// <summary>Whether it is an <c>async def</c>.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FunctionDefinition;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitFunctionDefinition(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitFunctionDefinition(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(TypeParameters, action);
        Visit(Parameters, action);
        Visit(Body, action);
        Visit(Decorators, action);
        Visit(Returns, action);
    }
}
