using System.Runtime.CompilerServices;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Data.Admission;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Solutions;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Data.SupervisedSets;

/// <summary>Makes sets of composition tasks with answers by rules: all of them admitted, and answered to the judge's satisfaction.</summary>
/// <param name="template">Writes the prompts.</param>
/// <param name="judge">Judges the answers.</param>
/// <param name="admission">Refuses degenerate tasks.</param>
public sealed class CompositionSetBuilder(IPromptTemplate template, KernelJudge judge, ITaskAdmission admission)
{
    /// <summary>How many tasks are judged at once.</summary>
    /// <value>2; at least 1.</value>
    public int Concurrency { get; init; } = 2;

    /// <summary>Tasks that were refused so far.</summary>
    public int Refused => _refused;

    /// <summary>Answers that the judge rejected so far.</summary>
    public int Rejected => _rejected;

    private int _refused;
    private int _rejected;

    /// <summary>Makes examples, until the caller has enough.</summary>
    /// <param name="tasks">Which tasks; its count bounds the set.</param>
    /// <param name="answers">How answers are written.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    /// <returns>The examples.</returns>
    public async IAsyncEnumerable<VerifiedExample> BuildAsync(
        CompositionTaskOptions tasks, RuleAnswerOptions answers, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var made = await new CompositionTaskSource(tasks).GenerateAsync(cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        var builder = new SupervisedSetBuilder(template, new RuleAnswerSource(made, answers), judge)
        {
            Admission = admission,
            Concurrency = Concurrency,
            Seed = tasks.Seed,
            OnRefused = (_, _) => Interlocked.Increment(ref _refused),
            OnRejected = (_, _) => Interlocked.Increment(ref _rejected),
        };
        await foreach (var example in builder.BuildAsync(made.Select(one => one.Task).ToAsyncEnumerable(), cancellationToken).ConfigureAwait(false))
        {
            yield return example;
        }
    }

    /// <summary>Makes tasks to evaluate on: each can be passed, since the rules' plain answer passes.</summary>
    /// <param name="tasks">Which tasks, and how many.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    /// <returns>As many tasks as were asked for.</returns>
    public async Task<IReadOnlyList<KernelTask>> EvaluationTasksAsync(CompositionTaskOptions tasks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var plain = new RuleAnswerOptions { Variety = SolutionVariety.None };
        var kept = new List<KernelTask>(tasks.Count);
        await foreach (var example in BuildAsync(tasks with { Count = (2 * tasks.Count) + 50 }, plain, cancellationToken).ConfigureAwait(false))
        {
            kept.Add(example.Task);
            if (kept.Count == tasks.Count)
            {
                return kept;
            }
        }

        throw new InvalidOperationException($"Only {kept.Count} of {tasks.Count} tasks were admitted; ask for fewer, or widen the mix.");
    }
}
