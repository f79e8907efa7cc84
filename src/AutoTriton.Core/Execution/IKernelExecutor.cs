namespace AutoTriton.Core.Execution;

/// <summary>Runs a candidate against a task and reports how far it came.</summary>
/// <remarks>
/// A failing kernel is data in the report; a failing machine is a <see cref="KernelExecutorException"/>.
/// Safe to call from several threads. Layers wrap an executor: see <see cref="DelegatingKernelExecutor"/>.
/// </remarks>
public interface IKernelExecutor
{
    /// <summary>Runs a candidate.</summary>
    /// <param name="request">The task, the candidate and the limits.</param>
    /// <param name="cancellationToken">Ends the run promptly.</param>
    /// <returns>The report.</returns>
    /// <exception cref="KernelExecutorException">The machinery failed, so nothing is known of the candidate.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default);
}
