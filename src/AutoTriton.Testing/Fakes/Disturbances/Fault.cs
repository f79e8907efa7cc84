namespace AutoTriton.Testing.Fakes.Disturbances;

/// <summary>Throws at chosen calls.</summary>
public sealed class Fault : Disturbance
{
    private readonly Func<int, bool> _isHit;
    private readonly Func<Exception> _exception;

    private Fault(Func<int, bool> isHit, Func<Exception> exception)
    {
        _isHit = isHit;
        _exception = exception ?? throw new ArgumentNullException(nameof(exception));
    }

    /// <summary>Throws at one call.</summary>
    /// <param name="call">The call's number, from 1.</param>
    /// <param name="exception">Makes what is thrown.</param>
    /// <returns>The fault.</returns>
    public static Fault OnCall(int call, Func<Exception> exception)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(call, 1);
        return new Fault(number => number == call, exception);
    }

    /// <summary>Throws at the first calls, and then no more: what a retry gets over.</summary>
    /// <param name="calls">How many calls fail.</param>
    /// <param name="exception">Makes what is thrown.</param>
    /// <returns>The fault.</returns>
    public static Fault OnFirst(int calls, Func<Exception> exception)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        return new Fault(number => number <= calls, exception);
    }

    /// <summary>Throws at every call.</summary>
    /// <param name="exception">Makes what is thrown.</param>
    /// <returns>The fault.</returns>
    public static Fault Always(Func<Exception> exception) => new(_ => true, exception);

    /// <summary>Cancels one call although its token is not cancelled, as a service does that shuts down.</summary>
    /// <param name="call">The call's number, from 1.</param>
    /// <returns>The fault.</returns>
    public static Fault CancelOnCall(int call) => OnCall(call, () => new OperationCanceledException($"The fake cancels call {call}."));

    /// <inheritdoc/>
    public override Task BeforeAsync(int call, CancellationToken cancellationToken = default) =>
        _isHit(call) ? Task.FromException(_exception()) : Task.CompletedTask;
}
