using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;

namespace AutoTriton.Rewards.Graded;

/// <summary>
/// The share of device time in the candidate's own kernels, for what is correct: Dr.Kernel's PR (arXiv 2602.05885), and Atrex-Bench's
/// adoption (arXiv 2607.14541). Not scored where no profiler looked.
/// </summary>
/// <remarks>Junk kernels raise it, and an audit saw library calls spread from 0.02 to 99 %: it is a term, never the proof that kernels do the work.</remarks>
/// <param name="level">What counts as Triton.</param>
public sealed class CoverageReward(LegalityLevel level = LegalityLevel.Reachable) : FormulaReward("coverage", level)
{
    /// <inheritdoc/>
    public override RewardRange Range => new(0, 1);

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report)
    {
        var (share, sentence) = Read(report);
        return new RewardScore(Name, share, sentence);
    }

    internal static (double? Share, string Sentence) Read(ExecutionReport report) => report.Evidence.DeviceTime switch
    {
        null => (null, "No profiler saw where the device's time went."),
        { OwnShare: { } share } time => (share, FormattableString.Invariant($"Its own kernels took {time.OwnKernelsMilliseconds:0.####} of {time.TotalMilliseconds:0.####} ms on the device.")),
        _ => (null, "The profiler's times make no sense: no time at all, or parts longer than the whole."),
    };
}
