using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A block of truth values that is true exactly inside a box: on each bounded axis from its lower bound up to, not including, its upper one.</summary>
/// <param name="Bounds">The bounds; all must hold.</param>
internal sealed record LaneBox(ImmutableArray<LaneBound> Bounds);
