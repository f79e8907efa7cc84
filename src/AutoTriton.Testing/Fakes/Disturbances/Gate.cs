namespace AutoTriton.Testing.Fakes.Disturbances;

/// <summary>Holds calls until a test lets them go; until then they hang, and end only by their token.</summary>
public sealed class Gate : Disturbance
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _call;
    private int _waiting;

    /// <summary>Makes a gate.</summary>
    /// <param name="call">The number of the only call that it holds, from 1; 0 for every call.</param>
    public Gate(int call = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(call);
        _call = call;
    }

    /// <summary>How many calls wait now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Ends when a first call has come to the gate.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Lets go what waits and all that comes later.</summary>
    public void Release() => _released.TrySetResult();

    /// <inheritdoc/>
    public override async Task BeforeAsync(int call, CancellationToken cancellationToken = default)
    {
        if (_call != 0 && call != _call)
        {
            return;
        }

        Interlocked.Increment(ref _waiting);
        try
        {
            _reached.TrySetResult();
            await _released.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
