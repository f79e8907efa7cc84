using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A block pointer: a window of a fixed size on an array of any size.</summary>
/// <param name="Base">The address of the array's first element; a scalar pointer.</param>
/// <param name="Sizes">The array's dimensions, 64-bit scalars.</param>
/// <param name="Strides">Elements from one step to the next, 64-bit scalars.</param>
/// <param name="Offsets">Where the window lies; scalars of 32 bits.</param>
/// <param name="Shape">The window's shape.</param>
internal sealed record BlockPointer(Value Base, ImmutableArray<Value> Sizes, ImmutableArray<Value> Strides, ImmutableArray<Value> Offsets, BlockShape Shape);
