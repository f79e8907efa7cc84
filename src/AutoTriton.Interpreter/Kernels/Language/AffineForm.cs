using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A block whose element at (i, j, ...) is <c>Start + i * Scales[0] + j * Scales[1] + ...</c>, all scalars being 64-bit integers.</summary>
/// <param name="Start">The element at the origin.</param>
/// <param name="Scales">The step along each axis; null where the block does not change along it.</param>
internal sealed record AffineForm(Value Start, ImmutableArray<Value?> Scales);
