using AutoTriton.Core.Options;
using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Execution.Concurrency;

/// <summary>Lets at most so many executions be under way at once; the others wait in order of arrival.</summary>
public sealed class ConcurrencyLimitingKernelExecutor : DelegatingKernelExecutor, IDisposable
{
    private readonly SemaphoreSlim _places;

    /// <summary>Makes the layer.</summary>
    /// <param name="inner">The executor below.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="OptionsValidationException">An option is out of its range.</exception>
    public ConcurrencyLimitingKernelExecutor(IKernelExecutor inner, ConcurrencyOptions options)
        : base(inner)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsGuard.Validate(options, new ConcurrencyOptionsValidator());
        _places = new SemaphoreSlim(options.MaxConcurrency);
    }

    /// <inheritdoc/>
    public override async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Inner.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
