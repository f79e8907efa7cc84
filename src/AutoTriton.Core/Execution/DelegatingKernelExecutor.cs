namespace AutoTriton.Core.Execution;

/// <summary>A layer over an executor. Override <see cref="ExecuteAsync"/> and call the base to go on.</summary>
/// <param name="inner">The executor below.</param>
public abstract class DelegatingKernelExecutor(IKernelExecutor inner) : IKernelExecutor
{
    /// <summary>The executor below.</summary>
    protected IKernelExecutor Inner { get; } = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <inheritdoc/>
    public virtual Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default) =>
        Inner.ExecuteAsync(request, cancellationToken);
}
