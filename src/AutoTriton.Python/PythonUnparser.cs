using AutoTriton.Python.Syntax;
using AutoTriton.Python.Unparsing;

namespace AutoTriton.Python;

/// <summary>
/// Writes a tree as Python source. Reading the source again gives the same tree, places aside. Comments, blank lines,
/// redundant parentheses and the way constants were written are not kept. f-strings nested more than once, and those with
/// backslashes in their fields, need Python 3.12 or newer.
/// </summary>
public static class PythonUnparser
{
    /// <summary>Writes a node.</summary>
    /// <param name="node">A module, statement, expression, pattern or part of one.</param>
    /// <returns>The source; after statements every line ends in <c>\n</c>.</returns>
    public static string Unparse(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new SourceWriter();
        node.Accept(writer);
        return writer.ToString();
    }
}
