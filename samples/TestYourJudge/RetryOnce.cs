using AutoTriton.Core.Execution;

/// <summary>A user's executor layer: a machine that fails once is asked again.</summary>
internal sealed class RetryOnce(IKernelExecutor inner) : DelegatingKernelExecutor(inner)
{
    public override async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.ExecuteAsync(request, cancellationToken);
        }
        catch (KernelExecutorException)
        {
            return await base.ExecuteAsync(request, cancellationToken);
        }
    }
}
