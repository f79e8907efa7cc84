using System.Collections.Concurrent;
using AutoTriton.Core.Options;
using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Execution.Caching;

/// <summary>
/// Answers a request that was answered before from memory. The key is a hash of all that decides the outcome: the task with its
/// reference, the candidate's source, the seed and the limits. Failures of the machinery are never kept; measured reports neither,
/// since a time belongs to its moment. Equal requests under way at once share one execution.
/// </summary>
public sealed class CachingKernelExecutor : DelegatingKernelExecutor
{
    private readonly ConcurrentDictionary<ContentHash, Lazy<Task<ExecutionReport>>> _entries = new();
    private readonly ConcurrentQueue<ContentHash> _order = new();
    private readonly int _capacity;

    /// <summary>Makes the layer.</summary>
    /// <param name="inner">The executor below.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="OptionsValidationException">An option is out of its range.</exception>
    public CachingKernelExecutor(IKernelExecutor inner, CachingOptions options)
        : base(inner)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsGuard.Validate(options, new CachingOptionsValidator());
        _capacity = options.Capacity;
    }

    /// <inheritdoc/>
    public override async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Measure)
        {
            return await Inner.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var key = ContentHash.Of(request);
        while (true)
        {
            var entry = new Lazy<Task<ExecutionReport>>(() => Inner.ExecuteAsync(request, cancellationToken));
            var kept = _entries.GetOrAdd(key, entry);
            var mine = ReferenceEquals(kept, entry);
            try
            {
                var report = await kept.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (mine)
                {
                    Remember(key);
                }

                return mine ? report : report with { FromCache = true };
            }
            catch (Exception exception)
            {
                if (mine || kept.Value.IsFaulted || kept.Value.IsCanceled)
                {
                    _entries.TryRemove(KeyValuePair.Create(key, kept));
                }

                // Another caller's cancellation is not this caller's: run it anew.
                if (!mine && exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                {
                    continue;
                }

                throw;
            }
        }
    }

    private void Remember(ContentHash key)
    {
        _order.Enqueue(key);
        while (_entries.Count > _capacity && _order.TryDequeue(out var oldest))
        {
            _entries.TryRemove(oldest, out _);
        }
    }
}
