namespace AutoTriton.Core.Tasks;

/// <summary>A stream of tasks.</summary>
/// <remarks>Every enumeration starts anew and yields the same tasks in the same order, as long as what stands behind it does not change.</remarks>
public interface ITaskSource
{
    /// <summary>Reads the tasks.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tasks.</returns>
    /// <exception cref="TaskFormatException">What stands behind the source is not a task; it says which and how to mend it.</exception>
    IAsyncEnumerable<KernelTask> ReadAsync(CancellationToken cancellationToken = default);
}
