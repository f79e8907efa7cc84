using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Addresses at regular distances, with the box of lanes that are accessed.</summary>
/// <param name="Form">The addresses, in bytes.</param>
/// <param name="Shape">The block's shape.</param>
/// <param name="Bounds">The bounds of the box.</param>
/// <param name="BufferArgument">The argument that the pointer comes from, or -1.</param>
/// <param name="ElementSize">Bytes of one element.</param>
internal sealed record RegularAddress(AffineForm Form, BlockShape Shape, ImmutableArray<LaneBound> Bounds, int BufferArgument, int ElementSize);
