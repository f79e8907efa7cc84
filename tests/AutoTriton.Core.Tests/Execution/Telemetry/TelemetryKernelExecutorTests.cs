using System.Diagnostics;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Telemetry;
using AutoTriton.Core.Telemetry;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AutoTriton.Core.Tests.Execution.Telemetry;

public sealed class TelemetryKernelExecutorTests
{
    private static readonly ExecutionRequest Request = new(SampleTasks.Function, "secret = 'candidate'");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_logs_stage_with_a_stable_id_and_the_candidate_at_trace_only()
    {
        var logger = new FakeLogger<TelemetryKernelExecutor>();
        await new TelemetryKernelExecutor(new FakeKernelExecutor(), logger).ExecuteAsync(Request, Token);

        var records = logger.Collector.GetSnapshot();
        var executed = Assert.Single(records, record => record.Id.Id == 1001);
        Assert.Contains("Matched", executed.Message, StringComparison.Ordinal);
        Assert.All(records.Where(record => record.Message.Contains("secret", StringComparison.Ordinal)), record => Assert.Equal(LogLevel.Trace, record.Level));
    }

    [Fact]
    public async Task Execute_traces_and_counts_by_stage_and_failure()
    {
        Activity? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AutoTritonTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen = activity.GetTagItem(AutoTritonTelemetry.TaskTag) as string == "telemetry-test" ? activity : seen,
        };
        ActivitySource.AddActivityListener(listener);
        using var counts = new MetricCollector<long>(null, AutoTritonTelemetry.Name, "autotriton.executions");
        var executor = new TelemetryKernelExecutor(new FakeKernelExecutor(SampleReports.Mismatched()));

        await executor.ExecuteAsync(Request with { Task = Request.Task with { Id = "telemetry-test" } }, Token);

        Assert.Equal("Ran", seen?.GetTagItem(AutoTritonTelemetry.StageTag));
        Assert.Equal("Mismatch", seen?.GetTagItem(AutoTritonTelemetry.FailureTag));
        Assert.Contains(counts.GetMeasurementSnapshot(), measurement => "Mismatch".Equals(measurement.Tags[AutoTritonTelemetry.FailureTag]));
    }

    [Fact]
    public async Task Execute_a_fault_is_logged_as_error_and_passed_on()
    {
        var logger = new FakeLogger<TelemetryKernelExecutor>();
        var executor = new TelemetryKernelExecutor(new FakeKernelExecutor(_ => throw new KernelExecutorException("lost")), logger);

        await Assert.ThrowsAsync<KernelExecutorException>(() => executor.ExecuteAsync(Request, Token));

        Assert.Equal((1002, LogLevel.Error), (logger.LatestRecord.Id.Id, logger.LatestRecord.Level));
    }
}
