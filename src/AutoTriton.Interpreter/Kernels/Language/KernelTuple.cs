using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A tuple of values in a kernel.</summary>
/// <param name="Items">The items.</param>
public sealed record KernelTuple(ImmutableArray<object?> Items)
{
    /// <summary>The tuple and everything in it, tuples in tuples counted as often as they occur.</summary>
    internal long Size { get; } = 1 + Items.Sum(item => item is KernelTuple inner ? Math.Min(inner.Size, int.MaxValue) : 1);

    /// <inheritdoc/>
    public bool Equals(KernelTuple? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => HashCode.Combine(hash, item));

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(", ", Items)})";
}
