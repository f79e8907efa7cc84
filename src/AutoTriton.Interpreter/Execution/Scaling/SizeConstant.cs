using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>A whole number, or an arithmetic expression of whole numbers, in an assignment at module level.</summary>
/// <param name="Name">The names it is assigned to, with its place in a list or tuple: <c>batch_size</c>, <c>height=width</c>, <c>layer_sizes[1]</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct SizeConstant(string Name, long Value, SourceSpan Span);
