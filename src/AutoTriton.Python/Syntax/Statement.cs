namespace AutoTriton.Python.Syntax;

/// <summary>A statement.</summary>
/// <param name="span">Where it stands in the source.</param>
public abstract class Statement(SourceSpan span) : SyntaxNode(span);
