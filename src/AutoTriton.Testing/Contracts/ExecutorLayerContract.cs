using AutoTriton.Core.Execution;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Fakes.Disturbances;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Contracts;

/// <summary>What every layer over an executor must do, such as a <see cref="DelegatingKernelExecutor"/> of your own.</summary>
public static class ExecutorLayerContract
{
    /// <summary>The checks: those of <see cref="KernelExecutorContract"/>, and those that only a layer can break.</summary>
    /// <param name="layer">Puts the layer under test over an executor; called once a check.</param>
    /// <param name="limit">How long a call may take to reach the executor below, and to end once it is cancelled; null for ten seconds.</param>
    /// <param name="time">The clock of that limit, or null for the system's.</param>
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> Checks(Func<IKernelExecutor, IKernelExecutor> layer, TimeSpan? limit = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var request = new ExecutionRequest(SampleTasks.Function, SampleTasks.FunctionSolution) { Seed = 7 };
        return
        [
            .. KernelExecutorContract.Checks(() => layer(new FakeKernelExecutor()), request),
            new("a machine that keeps failing is an exception, not a report", () => Expect.ThrowsAsync<KernelExecutorException>(
                () => layer(new FakeKernelExecutor { Disturbance = Fault.Always(() => new KernelExecutorException("the machine is gone")) }).ExecuteAsync(request),
                "A failing machine must throw KernelExecutorException.")),
            new("a failing candidate stays the failure that it is", () => KeepsFailureAsync(layer, request)),
            new("its token reaches the executor below", () => PassesTokenAsync(layer, request, limit ?? TimeSpan.FromSeconds(10), time ?? TimeProvider.System)),
        ];
    }

    private static async Task KeepsFailureAsync(Func<IKernelExecutor, IKernelExecutor> layer, ExecutionRequest request)
    {
        var report = await layer(new FakeKernelExecutor(SampleReports.Mismatched())).ExecuteAsync(request).ConfigureAwait(false);
        Expect.That(report.Failure?.Kind == FailureKind.Mismatch && !report.IsMatch, $"A mismatch stays one, and is not {report.Stage}/{report.Failure?.Kind.ToString() ?? "no failure"}.");
    }

    private static async Task PassesTokenAsync(Func<IKernelExecutor, IKernelExecutor> layer, ExecutionRequest request, TimeSpan limit, TimeProvider time)
    {
        var gate = new Gate();
        using var cancel = new CancellationTokenSource();
        var running = layer(new FakeKernelExecutor { Disturbance = gate }).ExecuteAsync(request, cancel.Token);
        Expect.That(await EndsAsync(Task.WhenAny(gate.Reached, running), limit, time).ConfigureAwait(false), "A call must reach the executor below the layer, or end.");
        await cancel.CancelAsync().ConfigureAwait(false);
        var ended = await EndsAsync(running, limit, time).ConfigureAwait(false);
        gate.Release();
        Expect.That(ended, "Cancelling must end an execution that hangs below the layer.");
        await Expect.ThrowsAsync<OperationCanceledException>(() => running, "Cancelling must throw OperationCanceledException.").ConfigureAwait(false);
    }

    private static async Task<bool> EndsAsync(Task task, TimeSpan limit, TimeProvider time)
    {
        using var stop = new CancellationTokenSource();
        var ended = await Task.WhenAny(task, Task.Delay(limit, time, stop.Token)).ConfigureAwait(false) == task;
        await stop.CancelAsync().ConfigureAwait(false);
        return ended;
    }
}
