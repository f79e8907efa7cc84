using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>An exception handler that a path may enter.</summary>
/// <param name="Node">The handler, or the return in a <c>finally</c> or the context manager that swallows as one.</param>
/// <param name="EndsInRaise">Whether it always raises in the end.</param>
/// <param name="HasLaunchInBody">Whether the guarded statements reach a launch.</param>
internal sealed record HandlerFact(SyntaxNode Node, bool EndsInRaise, bool HasLaunchInBody);
