using System.Collections.Immutable;

namespace AutoTriton.Core.Execution;

/// <summary>The launches of one kernel over one grid in one run. All counts are sums over the launches.</summary>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Count">How many launches.</param>
/// <param name="Programs">Program instances, over all launches.</param>
public sealed record LaunchEvidence(string Kernel, int Count, long Programs)
{
    /// <summary>The grid of each launch; zeros where it is not known.</summary>
    public (int X, int Y, int Z) Grid { get; init; }

    /// <summary>Bytes loaded: active lanes times the size of their element, atomics included.</summary>
    public long BytesLoaded { get; init; }

    /// <summary>Bytes stored: active lanes times the size of their element, atomics included.</summary>
    public long BytesStored { get; init; }

    /// <summary>At most how many different bytes were loaded, launch by launch: for each buffer what was loaded from it or its length, whichever is less. What a cache that forgets nothing during a launch would fetch.</summary>
    public long DistinctBytesLoaded { get; init; }

    /// <summary>At most how many different bytes were stored, launch by launch: for each buffer what was stored to it or its length, whichever is less.</summary>
    public long DistinctBytesStored { get; init; }

    /// <summary>Operations on floating-point elements and <c>dot</c>s, by kind and type. Integer arithmetic and the adding of atomics are not counted.</summary>
    public ImmutableArray<OperationEvidence> Operations { get; init; } = [];

    /// <summary>Floating-point operations on elements, <c>dot</c> aside.</summary>
    public long ElementOperations => Sum(false);

    /// <summary>Operations of <c>dot</c>: two for each multiply and add.</summary>
    public long DotOperations => Sum(true);

    /// <summary>The launches of two runs together, or of two parts of one.</summary>
    /// <param name="other">Launches of the same kernel over the same grid.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">They are of another kernel or grid.</exception>
    public LaunchEvidence Plus(LaunchEvidence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Kernel != Kernel || other.Grid != Grid)
        {
            throw new ArgumentException($"Launches of {other.Kernel} over {other.Grid} cannot be added to those of {Kernel} over {Grid}: add what has one kernel and one grid.", nameof(other));
        }

        return this with
        {
            Count = Count + other.Count,
            Programs = Programs + other.Programs,
            BytesLoaded = BytesLoaded + other.BytesLoaded,
            BytesStored = BytesStored + other.BytesStored,
            DistinctBytesLoaded = DistinctBytesLoaded + other.DistinctBytesLoaded,
            DistinctBytesStored = DistinctBytesStored + other.DistinctBytesStored,
            Operations =
            [
                .. Operations.Concat(other.Operations)
                    .GroupBy(operation => (operation.Kind, operation.DType), (key, same) => new OperationEvidence(key.Kind, key.DType, same.Sum(operation => operation.Count)))
                    .OrderBy(operation => operation.Kind).ThenBy(operation => operation.DType, StringComparer.Ordinal),
            ],
        };
    }

    private long Sum(bool dot)
    {
        var sum = 0L;
        foreach (var operation in Operations)
        {
            sum += operation.Kind == OperationKind.Dot == dot ? operation.Count : 0;
        }

        return sum;
    }
}
