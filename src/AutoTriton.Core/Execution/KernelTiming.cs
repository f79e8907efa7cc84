namespace AutoTriton.Core.Execution;

/// <summary>Measured times of a candidate and of its baselines, in milliseconds.</summary>
/// <param name="MedianMilliseconds">The candidate's median.</param>
/// <param name="Repeats">How many repeats.</param>
public sealed record KernelTiming(double MedianMilliseconds, int Repeats)
{
    /// <summary>The standard error of the mean, relative to the mean.</summary>
    public double RelativeStandardError { get; init; }

    /// <summary>The reference's median, run as it is; or null.</summary>
    public double? EagerMilliseconds { get; init; }

    /// <summary>The standard error of the reference's mean, relative to the mean, run as it is; null where that is not known.</summary>
    public double? EagerRelativeStandardError { get; init; }

    /// <summary>The reference's median under <c>torch.compile</c>; or null.</summary>
    public double? CompiledMilliseconds { get; init; }

    /// <summary>The standard error of the reference's mean, relative to the mean, under <c>torch.compile</c>; null where that is not known.</summary>
    public double? CompiledRelativeStandardError { get; init; }

    /// <summary>Reference over candidate, or null.</summary>
    public double? Speedup => EagerMilliseconds / MedianMilliseconds;
}
