namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>One bound of a <see cref="LaneBox"/>.</summary>
/// <param name="Axis">The axis; -1 for a condition on the whole block, which holds where <paramref name="Limit"/> is above zero.</param>
/// <param name="IsUpper">Whether indices must lie below the limit, or else at or above it.</param>
/// <param name="Limit">The limit, a 64-bit scalar.</param>
internal sealed record LaneBound(int Axis, bool IsUpper, Value Limit);
