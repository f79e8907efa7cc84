using System.Collections.Immutable;

namespace AutoTriton.Core.Execution.Roofline;

/// <summary>How long launches would take on a GPU at its peak rates: a hint, and a floor that real kernels stay above.</summary>
/// <param name="Gpu">The GPU.</param>
/// <param name="Launches">The launches, by kernel and grid.</param>
public sealed record RooflineEstimate(GpuSpecification Gpu, ImmutableArray<LaunchRoofline> Launches)
{
    /// <summary>The time of all launches, one after another, their overhead included.</summary>
    public double Microseconds => Launches.Sum(launch => launch.Microseconds);

    /// <summary>The least time in microseconds for the bytes that the contract's calls took and gave, if one launch moved each of them once; null where they are not known.</summary>
    public double? MemoryFloorMicroseconds { get; init; }
}
