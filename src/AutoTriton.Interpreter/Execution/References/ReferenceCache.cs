using System.Collections.Concurrent;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>Results of references, by task and seed; the oldest go first. Safe from several threads.</summary>
internal sealed class ReferenceCache(int size)
{
    private readonly ConcurrentDictionary<ReferenceKey, ReferenceResult> _results = new();
    private readonly ConcurrentQueue<ReferenceKey> _order = new();

    public ReferenceResult GetOrRun(ReferenceKey key, Func<ReferenceResult> run)
    {
        if (_results.TryGetValue(key, out var known))
        {
            return known;
        }

        // Each waiter runs under its own limits and cancellation, so a result is kept only once it is there.
        var result = run();
        if (_results.TryAdd(key, result))
        {
            _order.Enqueue(key);
            while (_results.Count > size && _order.TryDequeue(out var oldest))
            {
                _results.TryRemove(oldest, out _);
            }
        }

        return result;
    }
}
