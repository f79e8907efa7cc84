using System.Runtime.CompilerServices;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>A use of a name that is not the candidate's own.</summary>
/// <param name="Node">Where.</param>
/// <param name="Path">Its full name with aliases resolved.</param>
/// <param name="Kind">What is done with it.</param>
internal sealed record UseFact(SyntaxNode Node, string Path, UseKind Kind)
{
    /// <summary>By the node alone: hashing the names would cost more than the few facts of a node that differ.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Node);
}
