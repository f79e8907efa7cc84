using System.Runtime.CompilerServices;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Fakes.Disturbances;

namespace AutoTriton.Testing.Fakes;

/// <summary>A source of the tasks that a test gives it.</summary>
/// <param name="tasks">The tasks, in order.</param>
public sealed class FakeTaskSource(params IEnumerable<KernelTask> tasks) : ITaskSource
{
    private readonly KernelTask[] _tasks = [.. tasks ?? throw new ArgumentNullException(nameof(tasks))];
    private int _enumerations;

    /// <summary>How often it was read.</summary>
    public int Enumerations => Volatile.Read(ref _enumerations);

    /// <summary>What happens before each task; its calls are the tasks of one reading, from 1.</summary>
    /// <value><see cref="Disturbances.Disturbance.None"/></value>
    public Disturbance Disturbance { get; init; } = Disturbance.None;

    /// <inheritdoc/>
    public async IAsyncEnumerable<KernelTask> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _enumerations);
        for (var index = 0; index < _tasks.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Disturbance.BeforeAsync(index + 1, cancellationToken).ConfigureAwait(false);
            yield return _tasks[index];
        }
    }
}
