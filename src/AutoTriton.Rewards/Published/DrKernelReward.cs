using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Graded;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Published;

/// <summary>
/// Dr.Kernel (arXiv 2602.05885): C + C · min(S, 3) + C · PR in the paper, 0.5 · C + 0.5 · clip(S, 0, 3) + 0.5 · PR for what is correct in
/// the released code; S the speedup, PR the share of device time in the candidate's own kernels. Decoys earn 0.
/// </summary>
/// <param name="form">Which formula.</param>
/// <param name="level">What counts as Triton.</param>
/// <param name="speed">How times become speedups.</param>
public sealed class DrKernelReward(DrKernelForm form = DrKernelForm.Paper, LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null)
    : FormulaReward("dr-kernel", level, speed)
{
    private readonly double _speedupCap = 3;
    private readonly double _weight = form == DrKernelForm.Paper ? 1 : 0.5;

    /// <summary>Whether the share of device time counts (the paper's ablations have the formula without it). Where no profiler looked and it does, nothing is scored.</summary>
    /// <value>True.</value>
    public bool WithCoverage { get; init; } = true;

    /// <summary>The cap on the speedup: 3 in Dr.Kernel, 6 in daVinci-kernel (arXiv 2606.16497).</summary>
    /// <value>3; from 0 to 1000.</value>
    public double SpeedupCap
    {
        get => _speedupCap;
        init => _speedupCap = Checked(value, 0, 1000, nameof(SpeedupCap));
    }

    /// <inheritdoc/>
    public override RewardRange Range => new(0, _weight * (WithCoverage ? 2 + Most : 1 + Most));

    private double Most => Math.Min(SpeedupCap, Speed.MaximumSpeedup);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report) => WithSpeed(report, speed =>
    {
        var correct = (_weight, "correct", (double?)1, "Legal, and every output matches.");
        var faster = (_weight, "speedup", (double?)Math.Min(speed.Credited, SpeedupCap), FormattableString.Invariant($"{speed.Sentence}; capped at {SpeedupCap:0.###}x."));
        var (share, sentence) = CoverageReward.Read(report);
        return WithCoverage ? Sum(correct, faster, (_weight, "coverage", share, sentence)) : Sum(correct, faster);
    });
}
