using AutoTriton.Core.Policies;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Rewards.Judging;

/// <summary>Short forms of <see cref="KernelJudge"/>.</summary>
public static class KernelJudgeExtensions
{
    /// <summary>Judges the text of an answer.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="task">The task.</param>
    /// <param name="answer">The answer's text.</param>
    /// <param name="seed">The seed of the inputs.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    /// <returns>What came of it.</returns>
    public static Task<Judgement> JudgeAsync(this KernelJudge judge, KernelTask task, string answer, long seed = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(answer);
        return judge.JudgeAsync(task, new Completion(answer, StopReason.Unknown), seed, cancellationToken);
    }
}
