using AutoTriton.Python.Dumping;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python;

/// <summary>
/// Writes a tree as text that is stable across versions: one line a node, with the names and fields of Python's <c>ast</c>
/// module and places counted as it counts them (columns in bytes of UTF-8). Fields that are None or empty lists are left
/// out, and so are <c>ctx</c>, <c>type_comment</c> and <c>kind</c>. A dump made from <c>ast.parse</c> of the same source in
/// the same form is equal, which is how this parser is checked.
/// </summary>
public static class SyntaxDumper
{
    /// <summary>Writes a tree.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="source">The source that it was read from.</param>
    /// <param name="formattedParts">Where the parts of f-strings are said to stand.</param>
    /// <returns>The text; lines end in <c>\n</c>.</returns>
    public static string Dump(SyntaxNode node, string source, FormattedPartPlaces formattedParts = FormattedPartPlaces.Own)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(source);
        var writer = new DumpWriter(new ByteColumns(source), formattedParts == FormattedPartPlaces.Whole ? new WholePlaces(source) : null);
        node.Accept(writer);
        return writer.ToString();
    }

    /// <summary>Writes a tree without places: what two trees of the same program have in common.</summary>
    /// <param name="node">The tree.</param>
    /// <returns>The text; lines end in <c>\n</c>.</returns>
    public static string DumpWithoutPlaces(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new DumpWriter(null, null);
        node.Accept(writer);
        return writer.ToString();
    }
}
