namespace AutoTriton.Testing.Fakes.Disturbances;

/// <summary>Makes each call take a time. With a clock that a test turns by hand the test takes none.</summary>
/// <param name="time">The time; not negative.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class Latency(TimeSpan time, TimeProvider timeProvider) : Disturbance
{
    private readonly TimeSpan _time = time >= TimeSpan.Zero ? time : throw new ArgumentOutOfRangeException(nameof(time), time, "A latency is not negative.");
    private readonly TimeProvider _timeProvider = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));

    /// <inheritdoc/>
    public override Task BeforeAsync(int call, CancellationToken cancellationToken = default) => Task.Delay(_time, _timeProvider, cancellationToken);
}
