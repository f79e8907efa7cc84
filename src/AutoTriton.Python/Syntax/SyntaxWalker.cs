namespace AutoTriton.Python.Syntax;

/// <summary>Walks a tree from top to bottom, in source order of fields; override what is of interest and call the base to go on.</summary>
public abstract class SyntaxWalker : SyntaxVisitor<bool>
{
    private readonly Action<SyntaxNode> _visit;

    /// <summary>Makes a walker.</summary>
    protected SyntaxWalker() => _visit = node => node.Walk(this);

    /// <inheritdoc/>
    public override bool DefaultVisit(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        node.VisitChildren(_visit);
        return true;
    }
}
