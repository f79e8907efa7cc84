using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Core.Execution.Caching;

/// <summary>Options of <see cref="CachingKernelExecutor"/>.</summary>
public sealed class CachingOptions
{
    /// <summary>The most reports kept; the oldest goes first.</summary>
    /// <value>100,000; at least 1.</value>
    [Range(1, int.MaxValue)]
    public int Capacity { get; set; } = 100_000;
}
