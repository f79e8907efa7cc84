using System.Collections.Immutable;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Evaluation.Answers;

/// <summary>How a file of answers is read.</summary>
public sealed record AnswerFileOptions
{
    /// <summary>The tasks by id, for rows that name theirs.</summary>
    public ImmutableDictionary<string, KernelTask> Tasks { get; init; } = ImmutableDictionary<string, KernelTask>.Empty;

    /// <summary>How candidates are called whose row does not say.</summary>
    /// <value>A script without a test: every function and method that reaches a launch is an entry point.</value>
    public KernelContract Contract { get; init; } = new ScriptContract("");

    /// <summary>The model of rows that name none, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The longest row that is read, in bytes; a longer one cannot be used. Must be positive.</summary>
    /// <value>32 MiB</value>
    public int MaximumRowBytes { get; init; } = 32 << 20;

    /// <summary>Reads the tasks of a source for <see cref="Tasks"/>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>These options with the tasks.</returns>
    /// <exception cref="TaskFormatException">A task cannot be read, or two have one id.</exception>
    public async Task<AnswerFileOptions> WithTasksAsync(ITaskSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tasks = Tasks.ToBuilder();
        await foreach (var task in source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!tasks.TryAdd(task.Id, task))
            {
                throw new TaskFormatException($"Two tasks have the id '{task.Id}'; give each its own.", task.Provenance ?? task.Id);
            }
        }

        return this with { Tasks = tasks.ToImmutable() };
    }
}
