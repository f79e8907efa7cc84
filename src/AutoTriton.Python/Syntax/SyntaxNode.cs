using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A node of the syntax tree. Nodes are immutable.</summary>
/// <param name="span">Where it stands in the source.</param>
public abstract class SyntaxNode(SourceSpan span)
{
    /// <summary>Where it stands in the source.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The node's kind.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    /// <typeparam name="TResult">What a visit answers.</typeparam>
    /// <param name="visitor">The visitor.</param>
    /// <returns>The visitor's answer.</returns>
    public abstract TResult Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <summary>As <see cref="Accept{TResult}"/> for a walker: generic virtual calls are the slowest there are, and walks make one for each node.</summary>
    internal virtual bool Walk(SyntaxWalker walker) => Accept(walker);

    /// <summary>Calls an action for each direct child, in the order of the node's fields.</summary>
    /// <param name="action">What to do with each child.</param>
    public abstract void VisitChildren(Action<SyntaxNode> action);

    private protected static void Visit(SyntaxNode? node, Action<SyntaxNode> action)
    {
        if (node is not null)
        {
            action(node);
        }
    }

    private protected static void Visit<T>(ImmutableArray<T> nodes, Action<SyntaxNode> action)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            action(node);
        }
    }

    private protected static void VisitOptional<T>(ImmutableArray<T?> nodes, Action<SyntaxNode> action)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Visit(node, action);
        }
    }
}
