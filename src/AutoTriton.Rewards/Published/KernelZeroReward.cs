using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// KernelZero's coder reward (arXiv 2609.33074): 1 + T · β · S where it is correct, with T = 1 once half of its group is, else 0.
/// </summary>
/// <remarks>A reward sees one rollout; the accuracy of its group is the host's to tell.</remarks>
public sealed class KernelZeroReward : FormulaReward
{
    private readonly Func<RewardContext, double> _groupAccuracy;
    private readonly double _beta;

    /// <summary>Makes the reward.</summary>
    /// <param name="groupAccuracy">The share of the rollout's group that is correct, from 0 to 1, as far as the host knows it.</param>
    /// <param name="beta">β; 0.1 in the paper, from 0 to 1000.</param>
    /// <param name="level">What counts as Triton.</param>
    /// <param name="speed">How times become speedups.</param>
    public KernelZeroReward(Func<RewardContext, double> groupAccuracy, double beta = 0.1, LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null)
        : base("kernel-zero", level, speed)
    {
        _groupAccuracy = groupAccuracy ?? throw new ArgumentNullException(nameof(groupAccuracy));
        _beta = Checked(beta, 0, 1000, nameof(beta));
    }

    /// <inheritdoc/>
    public override RewardRange Range => new(0, 1 + (_beta * Speed.MaximumSpeedup));

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report)
    {
        var accuracy = _groupAccuracy(context);
        return accuracy >= 0.5
            ? WithSpeed(report, speed => Sum((1, "correct", 1, "Legal, and every output matches."), (_beta, "speedup", speed.Credited, speed.Sentence)))
            : Value(1, FormattableString.Invariant($"Legal, and every output matches; {accuracy:0.##} of its group is right, so speed does not count yet."));
    }
}
