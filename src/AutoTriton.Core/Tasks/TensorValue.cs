using System.Collections.Immutable;

namespace AutoTriton.Core.Tasks;

/// <summary>A tensor as plain data: no tensor library is needed to carry it.</summary>
/// <param name="DType">The element type by its PyTorch name without the prefix: <c>float32</c>, <c>bfloat16</c>, <c>int64</c>, <c>bool</c>, <c>float8_e4m3fn</c> and so on.</param>
/// <param name="Shape">The shape, empty for a scalar.</param>
/// <param name="Strides">Strides in elements, as many as dimensions; default means contiguous.</param>
/// <param name="Offset">Offset of the first element in the storage, in elements.</param>
/// <param name="Storage">The storage's bytes, little-endian.</param>
public sealed record TensorValue(string DType, ImmutableArray<long> Shape, ImmutableArray<long> Strides, long Offset, ReadOnlyMemory<byte> Storage);
