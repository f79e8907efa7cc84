using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A tensor descriptor: an array whose blocks are loaded and stored by their offsets, bounds always kept.</summary>
/// <param name="Base">The address of the array's first element; a scalar pointer.</param>
/// <param name="Sizes">The array's dimensions.</param>
/// <param name="Strides">Elements from one step to the next, 64-bit scalars.</param>
/// <param name="Shape">The shape of a block.</param>
/// <param name="PadsWithNaN">Whether elements outside the array load as NaN, not as zero.</param>
internal sealed record TensorDescriptor(Value Base, ImmutableArray<Value> Sizes, ImmutableArray<Value> Strides, BlockShape Shape, bool PadsWithNaN);
