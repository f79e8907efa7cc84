using System.Runtime.CompilerServices;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Judging;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Options;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoTriton.Training.Grpo;

/// <summary>
/// GRPO (arXiv 2402.03300): for each task a group of completions, each judged by executing it; what is better than its group becomes
/// likelier, what is worse less likely.
/// </summary>
/// <remarks>
/// Departures: groups in which all rewards are equal teach nothing and cost no update, and are counted; a rollout that could not be scored is
/// masked out of its group; the default loss is DAPO's, without a KL term.
/// </remarks>
/// <example>
/// <code>
/// var trainer = new GrpoTrainer(tasks, template, policy, judge, new() { Budget = new() { MaxSteps = 50 } });
/// await foreach (var step in trainer.TrainAsync(cancellationToken))
/// {
///     metrics.OnMetrics(step.ToRecord());
///     completions.Write(step);
/// }
/// </code>
/// </example>
public sealed class GrpoTrainer : IGrpoTrainer
{
    private readonly ITaskSource _tasks;
    private readonly GrpoOptions _options;
    private readonly GrpoParts _parts;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly RolloutCollector _collector;
    private readonly GrpoUpdater _updater;

    /// <summary>Makes a trainer.</summary>
    /// <param name="tasks">The tasks; read again from the start as often as the budget lasts.</param>
    /// <param name="template">Turns tasks into prompts.</param>
    /// <param name="policy">The policy that learns.</param>
    /// <param name="judge">Extracts, executes and scores: the same judge that evaluates.</param>
    /// <param name="options">How the run goes.</param>
    /// <param name="parts">Objective, advantages, reference policy, progress; null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="logger">The log; null for none.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is out of its range; the message holds every problem.</exception>
    /// <exception cref="ArgumentException">The objective needs a reference policy and there is none.</exception>
    public GrpoTrainer(
        ITaskSource tasks, IPromptTemplate template, ITrainablePolicy policy, KernelJudge judge, GrpoOptions options,
        GrpoParts? parts = null, TimeProvider? time = null, ILogger<GrpoTrainer>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(options);
        OptionsGuard.ThrowIfInvalid(options, options.MoreProblems());
        _tasks = tasks ?? throw new ArgumentNullException(nameof(tasks));
        (_options, _parts, _time) = (options, parts ?? new GrpoParts(), time ?? TimeProvider.System);
        if (_parts.Objective.NeedsReference && _parts.Reference is null)
        {
            throw new ArgumentException($"The objective '{_parts.Objective.Name}' has a KL term and needs a reference policy: set GrpoParts.Reference, for instance to policy.Freeze(), or Beta to 0.", nameof(parts));
        }

        _logger = logger ?? (ILogger)NullLogger.Instance;
        _collector = new RolloutCollector(template, policy, judge, options, _time, _parts.Progress);
        _updater = new GrpoUpdater(policy, options, _parts);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are no tasks, or the policy does not tell its completions' tokens.</exception>
    public async IAsyncEnumerable<GrpoStep> TrainAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var clock = new BudgetClock(_options.Budget, _time);
        long tokens = 0;
        await foreach (var tasks in TaskStream.BatchesAsync(_tasks, _parts.Curriculum, _options.TasksPerStep, cancellationToken).ConfigureAwait(false))
        {
            var start = _time.GetTimestamp();
            var collected = await _collector.CollectAsync(tasks, clock.Steps + 1, cancellationToken).ConfigureAwait(false);
            var groups = collected.Groups.WithAdvantages(_parts.Advantages);
            _parts.Curriculum?.Observe(groups);

            var updateStart = _time.GetTimestamp();
            var update = _updater.Update(groups, _options.Schedule.At(clock.Progress), clock.Steps + 1);
            var times = new StepTimes(collected.GenerationTime, collected.WaitTime, _time.GetElapsedTime(updateStart), _time.GetElapsedTime(start));

            clock.Count();
            tokens += GrpoMetrics.TokensOf(groups);
            var step = new GrpoStep
            {
                Step = clock.Steps,
                Groups = groups,
                Updates = update.Steps,
                Metrics = GrpoMetrics.Of(groups, update, times, tokens),
                Progress = clock.Progress,
                Elapsed = clock.Elapsed,
                Remaining = clock.Remaining,
            };
            Log.Stepped(_logger, step.Step, step.MeanReward, update.Steps.Length, times.Total.TotalMilliseconds);
            yield return step;
            if (clock.IsSpent)
            {
                yield break;
            }
        }
    }
}
