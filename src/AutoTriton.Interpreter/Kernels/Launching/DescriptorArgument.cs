using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A tensor descriptor made by the host.</summary>
/// <param name="Base">Where element (0, ..., 0) lies.</param>
/// <param name="Shape">The size of each dimension, in elements.</param>
/// <param name="Strides">The stride of each dimension, in elements; the last is 1.</param>
/// <param name="BlockShape">The shape of the blocks that are loaded and stored.</param>
public sealed record DescriptorArgument(
    PointerArgument Base,
    ImmutableArray<long> Shape,
    ImmutableArray<long> Strides,
    ImmutableArray<int> BlockShape);
