using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A whole source file.</summary>
/// <param name="body">The statements.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ModuleNode(ImmutableArray<Statement> body, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The statements.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ModuleNode;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitModuleNode(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitModuleNode(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Body, action);
    }
}
