namespace AutoTriton.Python.Syntax;

/// <summary>A type parameter (3.12).</summary>
/// <param name="span">Where it stands in the source.</param>
public abstract class TypeParameter(SourceSpan span) : SyntaxNode(span);
