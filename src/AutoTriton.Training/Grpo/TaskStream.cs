using System.Runtime.CompilerServices;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Training.Grpo;

/// <summary>A task source without end: where it ends it begins anew.</summary>
internal static class TaskStream
{
    /// <summary>Reads batches of tasks.</summary>
    /// <exception cref="InvalidOperationException">The source has no tasks.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<KernelTask>> BatchesAsync(
        ITaskSource source, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<KernelTask>(size);
        while (true)
        {
            var any = false;
            await foreach (var task in source.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                any = true;
                batch.Add(task);
                if (batch.Count == size)
                {
                    yield return batch;
                    batch = new List<KernelTask>(size);
                }
            }

            if (!any)
            {
                throw new InvalidOperationException("The task source has no tasks to train on.");
            }
        }
    }
}
