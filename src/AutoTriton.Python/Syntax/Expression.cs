namespace AutoTriton.Python.Syntax;

/// <summary>An expression.</summary>
/// <param name="span">Where it stands in the source.</param>
public abstract class Expression(SourceSpan span) : SyntaxNode(span);
