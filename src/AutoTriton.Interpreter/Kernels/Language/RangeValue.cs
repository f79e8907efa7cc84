namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>What a loop runs over: <c>range</c>, <c>tl.range</c> or <c>tl.static_range</c>.</summary>
/// <param name="Start">The first index.</param>
/// <param name="Stop">The bound, not reached.</param>
/// <param name="Step">The step.</param>
/// <param name="IsStatic">Whether the loop is unrolled.</param>
internal sealed record RangeValue(object? Start, object? Stop, object? Step, bool IsStatic);
