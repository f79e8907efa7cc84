using System.Runtime.CompilerServices;
using AutoTriton.Core.Tasks;
using AutoTriton.Training.Curricula;

namespace AutoTriton.Training.Grpo;

/// <summary>A task source without end: where it ends it begins anew.</summary>
internal static class TaskStream
{
    /// <summary>Reads batches of tasks, chosen by a curriculum where there is one.</summary>
    /// <exception cref="InvalidOperationException">The source has no tasks.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<KernelTask>> BatchesAsync(
        ITaskSource source, ITaskCurriculum? curriculum, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tasks = RepeatAsync(source, cancellationToken);
        var batch = new List<KernelTask>(size);
        await foreach (var task in (curriculum?.ChooseAsync(tasks, cancellationToken) ?? tasks).ConfigureAwait(false))
        {
            batch.Add(task);
            if (batch.Count == size)
            {
                yield return batch;
                batch = new List<KernelTask>(size);
            }
        }
    }

    private static async IAsyncEnumerable<KernelTask> RepeatAsync(ITaskSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var any = false;
            await foreach (var task in source.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                any = true;
                yield return task;
            }

            if (!any)
            {
                throw new InvalidOperationException("The task source has no tasks to train on.");
            }
        }
    }
}
