namespace AutoTriton.Testing.Fakes.Disturbances;

/// <summary>What happens to the calls of a fake before it answers: a wait, a fault, a cancellation. The same calls in the same order are disturbed in the same way.</summary>
public abstract class Disturbance
{
    /// <summary>No disturbance.</summary>
    public static Disturbance None { get; } = new Nothing();

    /// <summary>Waits, fails or lets the call pass.</summary>
    /// <param name="call">The call's number, from 1.</param>
    /// <param name="cancellationToken">The call's token.</param>
    /// <returns>Ends when the call may go on.</returns>
    public abstract Task BeforeAsync(int call, CancellationToken cancellationToken = default);

    /// <summary>This disturbance, and then another.</summary>
    /// <param name="next">The other.</param>
    /// <returns>Both.</returns>
    public Disturbance Then(Disturbance next) => new Chain(this, next ?? throw new ArgumentNullException(nameof(next)));

    private sealed class Nothing : Disturbance
    {
        public override Task BeforeAsync(int call, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Chain(Disturbance first, Disturbance second) : Disturbance
    {
        public override async Task BeforeAsync(int call, CancellationToken cancellationToken = default)
        {
            await first.BeforeAsync(call, cancellationToken).ConfigureAwait(false);
            await second.BeforeAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }
}
