using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AutoTriton.Core.Telemetry;

/// <summary>The names of the library's traces and metrics, and their one source and one meter.</summary>
public static class AutoTritonTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "AutoTriton";

    /// <summary>The activity of one execution.</summary>
    public const string ExecuteActivity = "autotriton.execute";

    /// <summary>Tag: the task's id.</summary>
    public const string TaskTag = "autotriton.task";

    /// <summary>Tag: the contract's name.</summary>
    public const string ContractTag = "autotriton.contract";

    /// <summary>Tag: the furthest stage.</summary>
    public const string StageTag = "autotriton.stage";

    /// <summary>Tag: the failure's kind, or <c>none</c>.</summary>
    public const string FailureTag = "autotriton.failure";

    /// <summary>Tag: whether the report came from a cache.</summary>
    public const string CacheTag = "autotriton.from_cache";

    /// <summary>The activity source.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>The meter; every package of the library makes its instruments on it.</summary>
    public static Meter Meter { get; } = new(Name);

    internal static Counter<long> Executions { get; } =
        Meter.CreateCounter<long>("autotriton.executions", "{execution}", "Candidates executed, by stage and failure.");

    internal static Counter<long> ExecutorFaults { get; } =
        Meter.CreateCounter<long>("autotriton.executor.faults", "{fault}", "Executions that ended by a fault of the machinery.");

    internal static Histogram<double> ExecutionDuration { get; } =
        Meter.CreateHistogram<double>("autotriton.execution.duration", "s", "Time of one execution, waiting included.");
}
