using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Composition;

namespace AutoTriton.Rewards.Judging;

/// <summary>The one judge of an answer: extract the candidate, execute it, score what came of it.</summary>
/// <remarks>A failure of the machinery leaves the answer without a report, so that rewards do not score it. Safe to call from several threads.</remarks>
/// <param name="extractor">Finds the candidate in the answer.</param>
/// <param name="executor">Runs it, behind whatever layers the host chose.</param>
/// <param name="reward">Scores it.</param>
public sealed class KernelJudge(IKernelExtractor extractor, IKernelExecutor executor, IRewardFunction reward)
{
    private readonly IKernelExtractor _extractor = extractor ?? throw new ArgumentNullException(nameof(extractor));
    private readonly IKernelExecutor _executor = executor ?? throw new ArgumentNullException(nameof(executor));
    private readonly IRewardFunction _reward = reward ?? throw new ArgumentNullException(nameof(reward));

    /// <summary>What one candidate may use.</summary>
    /// <value><see cref="ExecutionLimits.Default"/></value>
    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    /// <summary>Judges an answer.</summary>
    /// <param name="task">The task.</param>
    /// <param name="completion">The answer.</param>
    /// <param name="seed">The seed of the inputs.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Judgement> JudgeAsync(KernelTask task, Completion completion, long seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(completion);
        var extraction = _extractor.Extract(completion.Text, task.Contract);
        ExecutionReport? report = null;
        string? machineFailure = null;
        if (extraction.Candidate is { } candidate)
        {
            try
            {
                var request = new ExecutionRequest(task, candidate) { CandidateModule = extraction.Module, Seed = seed, Limits = Limits };
                report = await _executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (KernelExecutorException exception)
            {
                machineFailure = exception.Message;
            }
        }

        var context = new RewardContext(task, completion, extraction, report);
        var score = await RewardGuard.ScoreAsync(_reward, context, cancellationToken).ConfigureAwait(false);
        return new Judgement(context, score) { MachineFailure = machineFailure };
    }
}
