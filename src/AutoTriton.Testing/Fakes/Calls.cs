using System.Collections.Concurrent;
using AutoTriton.Testing.Fakes.Disturbances;

namespace AutoTriton.Testing.Fakes;

/// <summary>The calls of a fake: recorded, numbered from 1, and disturbed.</summary>
internal sealed class Calls<T>
{
    private readonly ConcurrentQueue<T> _all = new();
    private int _count;

    public IReadOnlyList<T> All => [.. _all];

    public async Task<int> EnterAsync(T call, Disturbance? disturbance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _all.Enqueue(call);
        var number = Interlocked.Increment(ref _count);
        await (disturbance ?? Disturbance.None).BeforeAsync(number, cancellationToken).ConfigureAwait(false);
        return number;
    }
}
