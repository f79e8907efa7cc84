using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>An <c>import</c> statement.</summary>
/// <param name="names">The modules.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ImportStatement(ImmutableArray<ImportAlias> names, SourceSpan span) : Statement(span)
{
    /// <summary>The modules.</summary>
    public ImmutableArray<ImportAlias> Names { get; } = names;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ImportStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitImportStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitImportStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Names, action);
    }
}
