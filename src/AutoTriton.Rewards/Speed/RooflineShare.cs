using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;

namespace AutoTriton.Rewards.Speed;

/// <summary>The least time for the call's tensors over the estimated time of the candidate's launches, from 0 to 1.</summary>
internal static class RooflineShare
{
    /// <summary>The share with a sentence, or null where the executor gave no such evidence.</summary>
    public static (double Share, string Sentence)? Of(ExecutionEvidence evidence, GpuSpecification gpu, RooflineTraffic traffic)
    {
        var estimate = RooflineEstimator.Estimate(evidence, gpu, traffic);
        if (estimate.MemoryFloorMicroseconds is not { } floor || estimate.Launches.IsEmpty || evidence.Calls == 0)
        {
            return null;
        }

        var least = floor + (evidence.Calls * gpu.LaunchOverheadMicroseconds);
        var share = Math.Clamp(least / estimate.Microseconds, 0, 1);
        return double.IsFinite(share)
            ? (share, FormattableString.Invariant($"On {gpu.Name} its launches would take {estimate.Microseconds:0.###} us at the least; moving the call's tensors once takes {least:0.###} us."))
            : null;
    }
}
