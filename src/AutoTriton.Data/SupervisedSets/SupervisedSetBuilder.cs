using System.Runtime.CompilerServices;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Data.Admission;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Data.SupervisedSets;

/// <summary>Makes an SFT set: answers are proposed, the judge decides, and only those with full reward enter.</summary>
/// <param name="template">Writes the prompts.</param>
/// <param name="answers">Proposes answers.</param>
/// <param name="judge">Judges them: the same judge that scores rollouts.</param>
public sealed class SupervisedSetBuilder(IPromptTemplate template, IAnswerSource answers, KernelJudge judge)
{
    private readonly IPromptTemplate _template = template ?? throw new ArgumentNullException(nameof(template));
    private readonly IAnswerSource _answers = answers ?? throw new ArgumentNullException(nameof(answers));
    private readonly KernelJudge _judge = judge ?? throw new ArgumentNullException(nameof(judge));

    /// <summary>The least reward with which an answer enters.</summary>
    /// <value>1</value>
    public double MinimumReward { get; init; } = 1;

    /// <summary>How many tasks are judged at once.</summary>
    /// <value>1; at least 1.</value>
    public int Concurrency { get; init; } = 1;

    /// <summary>The seed of the inputs on which answers are judged.</summary>
    public long Seed { get; init; }

    /// <summary>Refuses tasks before they are answered, or null to take all.</summary>
    public ITaskAdmission? Admission { get; init; }

    /// <summary>Is told of every task that is refused.</summary>
    public Action<KernelTask, AdmissionVerdict>? OnRefused { get; init; }

    /// <summary>Is told of every answer that does not enter.</summary>
    public Action<KernelTask, Judgement>? OnRejected { get; init; }

    /// <summary>Builds the set.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    /// <returns>The examples, in the order of the tasks.</returns>
    public async IAsyncEnumerable<VerifiedExample> BuildAsync(
        IAsyncEnumerable<KernelTask> tasks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1);
        var pending = new Queue<Task<List<VerifiedExample>>>();
        await foreach (var task in tasks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            pending.Enqueue(Task.Run(() => JudgeAllAsync(task, cancellationToken), cancellationToken));
            if (pending.Count < Concurrency)
            {
                continue;
            }

            foreach (var example in await pending.Dequeue().ConfigureAwait(false))
            {
                yield return example;
            }
        }

        while (pending.TryDequeue(out var last))
        {
            foreach (var example in await last.ConfigureAwait(false))
            {
                yield return example;
            }
        }
    }

    private async Task<List<VerifiedExample>> JudgeAllAsync(KernelTask task, CancellationToken cancellationToken)
    {
        var kept = new List<VerifiedExample>();
        if (Admission is not null && await Admission.ExamineAsync(task, cancellationToken).ConfigureAwait(false) is { IsAdmitted: false } refusal)
        {
            OnRefused?.Invoke(task, refusal);
            return kept;
        }

        var prompt = _template.Render(task);
        await foreach (var answer in _answers.ProposeAsync(task, prompt, cancellationToken).ConfigureAwait(false))
        {
            var judgement = await _judge.JudgeAsync(task, new Completion(answer, StopReason.EndOfText), Seed, cancellationToken).ConfigureAwait(false);
            if (judgement.Score.Value >= MinimumReward)
            {
                kept.Add(new VerifiedExample(task, prompt, answer));
            }
            else
            {
                OnRejected?.Invoke(task, judgement);
            }
        }

        return kept;
    }
}
