using System.Collections.Immutable;

namespace AutoTriton.Python.Syntax;

/// <summary>A <c>from ... import</c> statement.</summary>
/// <param name="module">The module's dotted name, or null for <c>from . import</c>.</param>
/// <param name="names">The names, or one <c>*</c>.</param>
/// <param name="level">Number of leading dots.</param>
/// <param name="span">Where it stands in the source.</param>
public sealed class ImportFromStatement(string? module, ImmutableArray<ImportAlias> names, int level, SourceSpan span) : Statement(span)
{
    /// <summary>The module's dotted name, or null for <c>from . import</c>.</summary>
    public string? Module { get; } = module;

    /// <summary>The names, or one <c>*</c>.</summary>
    public ImmutableArray<ImportAlias> Names { get; } = names;

    /// <summary>Number of leading dots.</summary>
    public int Level { get; } = level;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ImportFromStatement;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.VisitImportFromStatement(this);
    }

    internal override bool Walk(SyntaxWalker walker) => walker.VisitImportFromStatement(this);

    /// <inheritdoc/>
    public override void VisitChildren(Action<SyntaxNode> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Visit(Names, action);
    }
}
