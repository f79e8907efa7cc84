using AutoTriton.Core.Tasks;
using AutoTriton.Training.Grpo;

namespace AutoTriton.Training.Curricula;

/// <summary>Chooses which tasks a reinforcement run asks next, by what came of those before.</summary>
/// <remarks>A curriculum belongs to one run: the trainer reads it and tells it each step's groups, one after the other, never at once.</remarks>
public interface ITaskCurriculum
{
    /// <summary>Chooses among tasks.</summary>
    /// <param name="tasks">The tasks, without end: where the source ends it is read anew.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tasks to ask, without end.</returns>
    IAsyncEnumerable<KernelTask> ChooseAsync(IAsyncEnumerable<KernelTask> tasks, CancellationToken cancellationToken = default);

    /// <summary>Hears what came of a step, before the tasks of the next one are chosen.</summary>
    /// <param name="groups">The step's groups, advantages set.</param>
    void Observe(IReadOnlyList<RolloutGroup> groups);
}
