using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>A write to something that outlives the call: a global, a class attribute, an object's attribute, a default argument, a container of the module.</summary>
/// <param name="Node">Where.</param>
/// <param name="Name">What is written.</param>
/// <param name="HoldsTensor">Whether what is kept is data of a tensor.</param>
internal sealed record StateFact(SyntaxNode Node, string Name, bool HoldsTensor);
