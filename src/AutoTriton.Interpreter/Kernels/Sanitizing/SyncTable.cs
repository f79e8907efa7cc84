using System.Collections.Concurrent;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>The addresses at which programs of a launch synchronise.</summary>
internal sealed class SyncTable
{
    private readonly ConcurrentDictionary<long, SyncVariable> _variables = new();

    public SyncVariable this[long address] => _variables.GetOrAdd(address, static _ => new SyncVariable());
}
