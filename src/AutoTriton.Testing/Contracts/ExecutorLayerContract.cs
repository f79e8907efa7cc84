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
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> Checks(Func<IKernelExecutor, IKernelExecutor> layer)
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
            new("its token reaches the executor below", () => PassesTokenAsync(layer, request)),
        ];
    }

    private static async Task KeepsFailureAsync(Func<IKernelExecutor, IKernelExecutor> layer, ExecutionRequest request)
    {
        var report = await layer(new FakeKernelExecutor(SampleReports.Mismatched())).ExecuteAsync(request).ConfigureAwait(false);
        Expect.That(report.Failure?.Kind == FailureKind.Mismatch && !report.IsMatch, $"A mismatch stays one, and is not {report.Stage}/{report.Failure?.Kind.ToString() ?? "no failure"}.");
    }

    private static async Task PassesTokenAsync(Func<IKernelExecutor, IKernelExecutor> layer, ExecutionRequest request)
    {
        var gate = new Gate();
        using var cancel = new CancellationTokenSource();
        var running = layer(new FakeKernelExecutor { Disturbance = gate }).ExecuteAsync(request, cancel.Token);
        await Task.WhenAny(gate.Reached, running).ConfigureAwait(false);
        await cancel.CancelAsync().ConfigureAwait(false);
        var ended = await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(10))).ConfigureAwait(false) == running;
        gate.Release();
        Expect.That(ended, "Cancelling must end an execution that hangs below the layer.");
        await Expect.ThrowsAsync<OperationCanceledException>(() => running, "Cancelling must throw OperationCanceledException.").ConfigureAwait(false);
    }
}
