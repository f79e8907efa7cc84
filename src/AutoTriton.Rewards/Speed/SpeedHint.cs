using AutoTriton.Core.Execution.Roofline;

namespace AutoTriton.Rewards.Speed;

/// <summary>That a roofline estimate may stand in for a speedup where no time was measured. An estimate, which a host allows by giving it.</summary>
/// <param name="Gpu">The GPU.</param>
public sealed record SpeedHint(GpuSpecification Gpu)
{
    /// <summary>The speedup that a candidate at its roofline is credited with; one at half of it gets half.</summary>
    /// <value>1: the hint tells kernels apart and never says that one is faster than the reference.</value>
    public double SpeedupAtRoofline { get; init; } = 1;

    /// <summary>Which bytes count.</summary>
    /// <value><see cref="RooflineTraffic.Distinct"/></value>
    public RooflineTraffic Traffic { get; init; } = RooflineTraffic.Distinct;
}
