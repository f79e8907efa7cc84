using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Execution;

/// <summary>
/// A hint at speed without a GPU, from 0 to 1, for candidates that match: the least time in which any kernel could move the
/// call's tensors in one launch, over the estimated time of the candidate's own launches at a GPU's peak rates. Launching
/// more often, going through memory more often and computing more lower it.
/// </summary>
/// <remarks>
/// An estimate and no measurement: see <see cref="RooflineEstimator"/> for what it leaves out. Work of PyTorch operators
/// around the kernels is not in it, so put it behind a gate that asks for kernels doing the work. Not scored where the
/// executor gives no such evidence.
/// </remarks>
/// <param name="gpu">The GPU.</param>
/// <param name="traffic">Which bytes count.</param>
public sealed class RooflineReward(GpuSpecification gpu, RooflineTraffic traffic = RooflineTraffic.Distinct) : IRewardFunction
{
    private readonly GpuSpecification _gpu = gpu ?? throw new ArgumentNullException(nameof(gpu));

    /// <inheritdoc/>
    public string Name => "roofline";

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(Score(context));
    }

    private RewardScore Score(RewardContext context)
    {
        if (context.Extraction.Candidate is null)
        {
            return new RewardScore(Name, 0, context.Extraction.Problem ?? "The answer holds no candidate.");
        }

        var verdict = CandidateVerdict.OfExecution(context.Report);
        if (!verdict.IsKnown)
        {
            return RewardScore.NotScored(Name, verdict.Reason);
        }

        if (!verdict.IsCorrect)
        {
            return new RewardScore(Name, 0, $"It does not match, so its speed is worth nothing. {verdict.Reason}");
        }

        return RooflineShare.Of(context.Report!.Evidence, _gpu, traffic) is var (share, sentence)
            ? new RewardScore(Name, share, sentence)
            : RewardScore.NotScored(Name, "The executor gave no evidence of bytes and operations.");
    }
}
