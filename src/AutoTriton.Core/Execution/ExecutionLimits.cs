namespace AutoTriton.Core.Execution;

/// <summary>What one candidate may use before it is ended.</summary>
public sealed record ExecutionLimits
{
    /// <summary>The defaults.</summary>
    public static ExecutionLimits Default { get; } = new();

    /// <summary>The longest time, of all stages together.</summary>
    /// <value>30 seconds</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most memory of tensors and blocks, in bytes.</summary>
    /// <value>1 GiB</value>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>The most steps of host code (statements and operators evaluated).</summary>
    /// <value>10 million</value>
    public long HostSteps { get; init; } = 10_000_000;

    /// <summary>The most elements computed by kernels, over all launches.</summary>
    /// <value>20 billion</value>
    public long KernelElements { get; init; } = 20_000_000_000;
}
