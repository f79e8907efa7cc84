namespace AutoTriton.Testing.Fakes;

/// <summary>Gives what a script says, one a call, and refuses a call beyond its end.</summary>
internal sealed class InTurn<T>
{
    private readonly T[] _all;
    private int _next;

    public InTurn(T[] all, string what)
    {
        ArgumentNullException.ThrowIfNull(all);
        _all = all.Length > 0 ? all : throw new ArgumentException($"Give at least one {what}.", nameof(all));
    }

    public T Next()
    {
        var index = Interlocked.Increment(ref _next) - 1;
        return index < _all.Length
            ? _all[index]
            : throw new InvalidOperationException($"The fake was told {_all.Length} answers and is asked for another: call {index + 1}.");
    }
}
