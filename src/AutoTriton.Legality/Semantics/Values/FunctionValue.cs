using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A function or lambda of the candidate.</summary>
/// <param name="node">Its definition: <see cref="FunctionDefinition"/> or <see cref="LambdaExpression"/>.</param>
/// <param name="closure">The frame it was made in.</param>
/// <param name="defaults">The values of its defaults, by parameter.</param>
internal sealed class FunctionValue(SyntaxNode node, Frame closure, ImmutableDictionary<string, Value> defaults) : Value
{
    public SyntaxNode Node { get; } = node;

    public Frame Closure { get; } = closure;

    public ImmutableDictionary<string, Value> Defaults { get; } = defaults;

    /// <summary>What the first parameter is bound to: an instance or a class; or null.</summary>
    public Value? Receiver { get; init; }

    /// <summary>The class it was defined in, for <c>super()</c>; or null.</summary>
    public ClassValue? Owner { get; init; }

    /// <summary>Whether it remembers its results: <c>functools.lru_cache</c>.</summary>
    public bool IsCached { get; init; }

    /// <summary>How a class offers it.</summary>
    public MethodKind MethodKind { get; init; }

    public string Name => Node is FunctionDefinition function ? function.Name : "<lambda>";

    public ParameterList Parameters => Node is FunctionDefinition function ? function.Parameters : ((LambdaExpression)Node).Parameters;

    public override Truth Truth => Truth.True;

    public FunctionValue With(Value? receiver = null, ClassValue? owner = null, MethodKind? kind = null, bool isCached = false) => new(Node, Closure, Defaults)
    {
        Receiver = receiver ?? Receiver,
        Owner = owner ?? Owner,
        MethodKind = kind ?? MethodKind,
        IsCached = isCached || IsCached,
    };
}
