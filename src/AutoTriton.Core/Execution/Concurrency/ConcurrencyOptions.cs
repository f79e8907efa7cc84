using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Core.Execution.Concurrency;

/// <summary>Options of <see cref="ConcurrencyLimitingKernelExecutor"/>.</summary>
public sealed class ConcurrencyOptions
{
    /// <summary>The most executions under way at once.</summary>
    /// <value>The number of processors; at least 1.</value>
    [Range(1, int.MaxValue)]
    public int MaxConcurrency { get; set; } = Environment.ProcessorCount;
}
