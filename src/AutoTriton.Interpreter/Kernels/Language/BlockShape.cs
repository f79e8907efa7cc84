using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>The shape of a block: powers of two, row-major; no dimensions for a scalar.</summary>
internal sealed class BlockShape : IEquatable<BlockShape>
{
    public static readonly BlockShape Scalar = new([]);

    public BlockShape(ImmutableArray<int> dimensions)
    {
        Dimensions = dimensions;
        var count = 1L;
        foreach (var dimension in dimensions)
        {
            count = Math.Min(count * dimension, int.MaxValue);
        }

        Count = (int)count;
    }

    public ImmutableArray<int> Dimensions { get; }

    /// <summary>The number of elements; where it is beyond 32 bits their largest number, which no kernel may use either.</summary>
    public int Count { get; }

    public int Rank => Dimensions.Length;

    public bool IsScalar => Dimensions.Length == 0;

    public int this[int axis] => Dimensions[axis];

    /// <summary>Elements from one step along the axis to the next.</summary>
    public int Stride(int axis)
    {
        var stride = 1;
        for (var i = axis + 1; i < Rank; i++)
        {
            stride *= Dimensions[i];
        }

        return stride;
    }

    public bool Equals(BlockShape? other) => other is not null && Dimensions.AsSpan().SequenceEqual(other.Dimensions.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as BlockShape);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var dimension in Dimensions)
        {
            hash.Add(dimension);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", Dimensions)}]";
}
