using System.Diagnostics;
using AutoTriton.Core.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoTriton.Core.Execution.Telemetry;

/// <summary>Logs, traces and counts executions. What a candidate wrote is logged at trace level only.</summary>
/// <param name="inner">The executor below.</param>
/// <param name="logger">The log, or null for none.</param>
/// <param name="timeProvider">The clock, or null for the system's.</param>
public sealed class TelemetryKernelExecutor(IKernelExecutor inner, ILogger<TelemetryKernelExecutor>? logger = null, TimeProvider? timeProvider = null)
    : DelegatingKernelExecutor(inner)
{
    private readonly ILogger _logger = logger ?? NullLogger<TelemetryKernelExecutor>.Instance;
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public override async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = AutoTritonTelemetry.Source.StartActivity(AutoTritonTelemetry.ExecuteActivity);
        activity?.SetTag(AutoTritonTelemetry.TaskTag, request.Task.Id);
        activity?.SetTag(AutoTritonTelemetry.ContractTag, request.Task.Contract.Name);
        var start = _timeProvider.GetTimestamp();
        try
        {
            var report = await Inner.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            Record(request, report, activity, _timeProvider.GetElapsedTime(start));
            return report;
        }
        catch (KernelExecutorException exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            AutoTritonTelemetry.ExecutorFaults.Add(1);
            Log.ExecutorFailed(_logger, request.Task.Id, exception);
            throw;
        }
    }

    private void Record(ExecutionRequest request, ExecutionReport report, Activity? activity, TimeSpan elapsed)
    {
        var failure = report.Failure?.Kind.ToString() ?? "none";
        activity?.SetTag(AutoTritonTelemetry.StageTag, report.Stage.ToString());
        activity?.SetTag(AutoTritonTelemetry.FailureTag, failure);
        activity?.SetTag(AutoTritonTelemetry.CacheTag, report.FromCache);
        AutoTritonTelemetry.Executions.Add(
            1,
            new KeyValuePair<string, object?>(AutoTritonTelemetry.StageTag, report.Stage.ToString()),
            new KeyValuePair<string, object?>(AutoTritonTelemetry.FailureTag, failure),
            new KeyValuePair<string, object?>(AutoTritonTelemetry.CacheTag, report.FromCache));
        AutoTritonTelemetry.ExecutionDuration.Record(elapsed.TotalSeconds);
        Log.Executed(_logger, request.Task.Id, report.Stage, failure, elapsed.TotalMilliseconds);
        Log.Candidate(_logger, request.Task.Id, request.CandidateSource);
    }
}
