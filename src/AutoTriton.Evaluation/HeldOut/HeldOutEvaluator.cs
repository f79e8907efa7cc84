using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>Asks a policy held-out tasks and judges its answers; answers are judged while others are still generated.</summary>
public sealed class HeldOutEvaluator
{
    private readonly IPromptTemplate _template;
    private readonly KernelJudge _judge;
    private readonly HeldOutOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="template">Writes the prompts.</param>
    /// <param name="judge">Judges the answers: the same judge that scores rollouts.</param>
    /// <param name="options">How it goes, or null for greedy answers, one a task.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message holds every reason.</exception>
    public HeldOutEvaluator(IPromptTemplate template, KernelJudge judge, HeldOutOptions? options = null, TimeProvider? time = null)
    {
        _template = template ?? throw new ArgumentNullException(nameof(template));
        _judge = judge ?? throw new ArgumentNullException(nameof(judge));
        _options = options ?? new HeldOutOptions();
        _time = time ?? TimeProvider.System;
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(_options, new ValidationContext(_options), problems, validateAllProperties: true))
        {
            throw new ArgumentException(string.Join(" ", problems.Select(problem => problem.ErrorMessage)), nameof(options));
        }
    }

    /// <summary>Evaluates a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="tasks">The tasks.</param>
    /// <param name="name">What is evaluated, such as <c>after SFT</c>.</param>
    /// <param name="set">What the tasks are, such as <c>compositions</c>.</param>
    /// <param name="progress">Is told after each answer; may be null.</param>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    /// <returns>The figures and every answer.</returns>
    public async Task<HeldOutResult> EvaluateAsync(
        IPolicy policy, IReadOnlyList<KernelTask> tasks, string name, string set,
        IProgress<HeldOutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(tasks);
        var started = _time.GetTimestamp();
        using var generating = new SemaphoreSlim(_options.GenerationConcurrency);
        using var verifying = new SemaphoreSlim(_options.VerificationConcurrency);
        var counter = new Counter(tasks.Count * _options.SamplesPerTask, progress);
        var answers = await Task.WhenAll(tasks.Select(AskAsync)).ConfigureAwait(false);
        var report = HeldOutSummary.Of(name, set, answers, _time.GetElapsedTime(started));
        return new HeldOutResult(report, [.. answers.SelectMany(list => list)]);

        async Task<IReadOnlyList<EvaluatedAnswer>> AskAsync(KernelTask task, int number)
        {
            var judging = new List<Task<EvaluatedAnswer>>();
            await generating.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await foreach (var completion in policy.GenerateAsync(RequestFor(task, number), cancellationToken).ConfigureAwait(false))
                {
                    judging.Add(Task.Run(() => JudgeAsync(task, completion, number, verifying, counter, cancellationToken), cancellationToken));
                }
            }
            finally
            {
                generating.Release();
            }

            return await Task.WhenAll(judging).ConfigureAwait(false);
        }
    }

    private GenerationRequest RequestFor(KernelTask task, int number) => new(_template.Render(task))
    {
        Count = _options.SamplesPerTask,
        MaxTokens = _options.MaxTokens,
        Temperature = _options.Temperature,
        Seed = unchecked((_options.Seed * 1_000_003) + number),
    };

    private async Task<EvaluatedAnswer> JudgeAsync(
        KernelTask task, Completion completion, int number, SemaphoreSlim verifying, Counter counter, CancellationToken cancellationToken)
    {
        await verifying.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var seed = unchecked((_options.Seed * 7_368_787) + number);
            var answer = new EvaluatedAnswer(await _judge.JudgeAsync(task, completion, seed, cancellationToken).ConfigureAwait(false));
            counter.Add(answer.IsPass);
            return answer;
        }
        finally
        {
            verifying.Release();
        }
    }

    private sealed class Counter(int total, IProgress<HeldOutProgress>? progress)
    {
        private int _judged;
        private int _passed;

        public void Add(bool passed)
        {
            var sum = passed ? Interlocked.Increment(ref _passed) : Volatile.Read(ref _passed);
            progress?.Report(new HeldOutProgress(Interlocked.Increment(ref _judged), sum, total));
        }
    }
}
