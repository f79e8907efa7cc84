namespace AutoTriton.Core.Execution;

/// <summary>Where a candidate's time on the device went, as a profiler saw it.</summary>
/// <param name="OwnKernelsMilliseconds">The time of kernels that the candidate wrote.</param>
/// <param name="TotalMilliseconds">The time of all kernels, those of libraries too; time on the host is not in it.</param>
public sealed record DeviceTime(double OwnKernelsMilliseconds, double TotalMilliseconds)
{
    /// <summary>The share of the candidate's own kernels, from 0 to 1; null where the times make no sense: no time at all, or parts longer than the whole.</summary>
    public double? OwnShare =>
        TotalMilliseconds > 0 && double.IsFinite(TotalMilliseconds) && OwnKernelsMilliseconds >= 0 && OwnKernelsMilliseconds <= TotalMilliseconds
            ? OwnKernelsMilliseconds / TotalMilliseconds
            : null;
}
