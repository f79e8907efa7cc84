namespace AutoTriton.Python.Syntax;

/// <summary>A name of an import.</summary>
/// <param name="name">The dotted name.</param>
/// <param name="asName">The name behind <c>as</c>, or null.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ImportAlias(string name, string? asName, SourceSpan span) : SyntaxNode(span)
{
    /// <summary>The dotted name.</summary>
    public string Name { get; } = name;

    /// <summary>The name behind <c>as</c>, or null.</summary>
    public string? AsName { get; } = asName;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ImportAlias;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitImportAlias(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitImportAlias(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
    }
}
