namespace AutoTriton.Core.Execution.Roofline;

/// <summary>
/// Estimates times from what launches moved and computed: for each launch the greatest of bytes over bandwidth and, for each
/// kind of operation, operations over their rate, and the overhead of a launch (Williams, Waterman and Patterson,
/// "Roofline: an insightful visual performance model", 2009, with one roof for each unit).
/// </summary>
/// <remarks>Not modelled: latency, occupancy, the grid's last wave, bank conflicts, uncoalesced access, work of PyTorch operators around the kernels.</remarks>
public static class RooflineEstimator
{
    /// <summary>Estimates the launches of a run.</summary>
    /// <param name="evidence">What was seen.</param>
    /// <param name="gpu">The GPU.</param>
    /// <param name="traffic">Which bytes count.</param>
    /// <returns>The estimate.</returns>
    public static RooflineEstimate Estimate(ExecutionEvidence evidence, GpuSpecification gpu, RooflineTraffic traffic = RooflineTraffic.Distinct)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(gpu);
        return new RooflineEstimate(gpu, [.. evidence.Launches.Select(launch => Estimate(launch, gpu, traffic))])
        {
            MemoryFloorMicroseconds = evidence.CallBytes / gpu.BandwidthBytesPerSecond * 1e6,
        };
    }

    /// <summary>Estimates the launches of one kernel over one grid, taken to be alike.</summary>
    /// <param name="launch">What they did.</param>
    /// <param name="gpu">The GPU.</param>
    /// <param name="traffic">Which bytes count.</param>
    /// <returns>The estimate.</returns>
    public static LaunchRoofline Estimate(LaunchEvidence launch, GpuSpecification gpu, RooflineTraffic traffic = RooflineTraffic.Distinct)
    {
        ArgumentNullException.ThrowIfNull(launch);
        ArgumentNullException.ThrowIfNull(gpu);
        var bytes = traffic == RooflineTraffic.All
            ? launch.BytesLoaded + launch.BytesStored
            : launch.DistinctBytesLoaded + launch.DistinctBytesStored;
        var (seconds, bound) = (bytes / gpu.BandwidthBytesPerSecond, RooflineBound.Memory);
        foreach (var unit in launch.Operations.GroupBy(operation => operation.Kind))
        {
            var busy = unit.Sum(operation => operation.Count / gpu.RateOf(operation.Kind, operation.DType));
            if (busy > seconds)
            {
                (seconds, bound) = (busy, BoundOf(unit.Key));
            }
        }

        var overhead = launch.Count * gpu.LaunchOverheadMicroseconds;
        return new LaunchRoofline(launch.Kernel, launch.Count, (seconds * 1e6) + overhead, seconds * 1e6 < overhead ? RooflineBound.Launch : bound)
        {
            Grid = launch.Grid,
            Bytes = bytes,
            Operations = launch.ElementOperations + launch.DotOperations,
        };
    }

    private static RooflineBound BoundOf(OperationKind kind) => kind switch
    {
        OperationKind.Dot => RooflineBound.Dot,
        OperationKind.Special => RooflineBound.Special,
        _ => RooflineBound.Arithmetic,
    };
}
