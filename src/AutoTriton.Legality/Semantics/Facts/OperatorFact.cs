using System.Runtime.CompilerServices;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>A use of a library's function on tensors, outside kernels.</summary>
/// <param name="Node">The call or operator.</param>
/// <param name="Name">What is called, as in <c>torch.nn.functional.relu</c> or <c>Tensor.softmax</c>.</param>
/// <param name="Kind">What it does.</param>
internal sealed record OperatorFact(SyntaxNode Node, string Name, OperatorKind Kind)
{
    /// <summary>By the node alone: hashing the names would cost more than the few facts of a node that differ.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Node);
}
