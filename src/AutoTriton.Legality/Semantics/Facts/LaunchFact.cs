using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>A launch that a path reaches.</summary>
/// <param name="Node">The call.</param>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="IsEffective">Whether the kernel stores something that it loaded or computed.</param>
/// <param name="Reason">Why it is not, or null.</param>
internal sealed record LaunchFact(SyntaxNode Node, string Kernel, bool IsEffective, string? Reason);
