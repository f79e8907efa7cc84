using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>How one path ends: at one <c>return</c>, or at the end of the body.</summary>
/// <param name="Node">The return statement, or the function where its body ends.</param>
/// <param name="Launched">Whether a kernel that does something was launched: on every way here, on some.</param>
/// <param name="Result">Where the returned value's data comes from.</param>
/// <param name="ReturnsNothing">Whether it returns None.</param>
/// <param name="Arguments">Where the data of arguments that were written to comes from; null where none was written to.</param>
/// <param name="IsGuarded">Whether the path is behind a guard on emptiness, size or device.</param>
internal sealed record Outcome(SyntaxNode Node, Content Launched, Content Result, bool ReturnsNothing, Content? Arguments, bool IsGuarded);
