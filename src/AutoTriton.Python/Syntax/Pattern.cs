namespace AutoTriton.Python.Syntax;

/// <summary>A pattern of a <c>match</c> statement.</summary>
/// <param name="span">Where it stands in the source.</param>
public abstract class Pattern(SourceSpan span) : SyntaxNode(span);
