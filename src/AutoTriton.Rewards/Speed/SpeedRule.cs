using AutoTriton.Core.Execution;

namespace AutoTriton.Rewards.Speed;

/// <summary>
/// How a measured time becomes a speedup that may be rewarded, so that a gain within the noise earns nothing.
/// </summary>
/// <remarks>
/// <para>The speedup is S = baseline median / candidate median. Each median's relative standard error is sqrt(pi/2) times that of the
/// mean (their ratio for normal noise), never below <see cref="NoiseFloor"/>; a baseline of unknown spread is taken to spread as the candidate does.
/// The error of a ratio is r = sqrt(r_candidate² + r_baseline²) (delta method on log S), and the lower bound is
/// L = S · exp(-z · r) with z = <see cref="StandardErrors"/>.</para>
/// <para>Credited is L where L is above 1; 1 where S is above 1 and L is not; S where S is at most 1. So it grows with S, never grows
/// with noise (a kernel cannot earn by being erratic), and is 1 for every gain that noise could make. It is at most
/// <see cref="MaximumSpeedup"/>.</para>
/// </remarks>
public sealed record SpeedRule
{
    /// <summary>The rule with its defaults.</summary>
    public static SpeedRule Default { get; } = new();

    /// <summary>What a candidate is compared with.</summary>
    /// <value><see cref="SpeedBaseline.Eager"/>, as the published rewards do.</value>
    public SpeedBaseline Baseline { get; init; } = SpeedBaseline.Eager;

    /// <summary>How many standard errors a gain must exceed; 0 believes medians as they are.</summary>
    /// <value>1.645: one-sided, 95 %. At least 0.</value>
    public double StandardErrors { get; init; } = 1.645;

    /// <summary>The least relative standard error that a median is believed to have: what drifts between runs does not show within one.</summary>
    /// <value>0.005; at least 0. Raise it where clocks are not locked.</value>
    public double NoiseFloor { get; init; } = 0.005;

    /// <summary>With fewer repeats there is no spread to speak of, so a time is not used.</summary>
    /// <value>2; at least 1.</value>
    public int MinimumRepeats { get; init; } = 2;

    /// <summary>The most that is ever credited. More is more often a fault of the measurement than a good kernel, and is marked as implausible.</summary>
    /// <value>10, where harnesses flag a speedup; above 0.</value>
    public double MaximumSpeedup { get; init; } = 10;

    /// <summary>Allows a roofline estimate where nothing was measured, or null to leave such candidates not scored.</summary>
    public SpeedHint? Hint { get; init; }

    /// <summary>Reads a report's speedup.</summary>
    /// <param name="report">The report of a candidate whose outputs match.</param>
    /// <returns>The speedup, or why there is none.</returns>
    public SpeedReading Read(ExecutionReport report) => Read(report, Baseline);

    /// <summary>Reads a report's speedup over a baseline.</summary>
    /// <param name="report">The report of a candidate whose outputs match.</param>
    /// <param name="baseline">The baseline.</param>
    /// <returns>The speedup, or why there is none.</returns>
    public SpeedReading Read(ExecutionReport report, SpeedBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Timing is { } timing ? Measure(timing, baseline) : Estimate(report);
    }

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal SpeedRule Checked()
    {
        Check(StandardErrors, StandardErrors >= 0, nameof(StandardErrors), "at least 0");
        Check(NoiseFloor, NoiseFloor >= 0, nameof(NoiseFloor), "at least 0");
        Check(MinimumRepeats, MinimumRepeats >= 1, nameof(MinimumRepeats), "at least 1");
        Check(MaximumSpeedup, MaximumSpeedup > 0, nameof(MaximumSpeedup), "above 0");
        Check(Hint?.SpeedupAtRoofline ?? 1, Hint is null or { SpeedupAtRoofline: > 0 }, $"{nameof(Hint)}.{nameof(SpeedHint.SpeedupAtRoofline)}", "above 0");
        return this;
    }

    private static void Check(double value, bool isRight, string name, string range)
    {
        if (!isRight || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and {range}.");
        }
    }

    private SpeedReading Estimate(ExecutionReport report)
    {
        var absence = report.TimingAbsence is { } why ? $"No time was measured: {why.Message}" : "No time was measured.";
        if (Hint is not { } hint)
        {
            return new(null, absence);
        }

        if (RooflineShare.Of(report.Evidence, hint.Gpu, hint.Traffic) is not var (share, sentence))
        {
            return new(null, $"{absence} The executor gave no evidence of bytes and operations for an estimate either.");
        }

        var speedup = Math.Min(share * hint.SpeedupAtRoofline, MaximumSpeedup);
        return new(new SpeedEstimate(speedup, speedup, speedup, FormattableString.Invariant($"An estimate, {share:0.###} of the roofline: {sentence}")) { IsHint = true }, null);
    }

    private SpeedReading Measure(KernelTiming timing, SpeedBaseline baseline)
    {
        if (Problem(timing) is { } problem)
        {
            return new(null, problem);
        }

        if (Median(timing, baseline) is not { } reference)
        {
            return new(null, $"No baseline was measured ({baseline}).");
        }

        if (Spread(timing.RelativeStandardError) is not { } own || Spread(reference.Error ?? timing.RelativeStandardError) is not { } other)
        {
            return new(null, "The spread of a time is no finite number of at least 0.");
        }

        var measured = reference.Milliseconds / timing.MedianMilliseconds;
        var error = Math.Sqrt((own * own) + (other * other));
        return double.IsFinite(measured) && measured > 0
            ? new(Bounded(measured, error, reference.Name), null)
            : new(null, "The ratio of the times is no finite number above 0.");
    }

    private SpeedEstimate Bounded(double measured, double error, string baseline)
    {
        var lower = measured * Math.Exp(-StandardErrors * error);
        var believed = measured <= 1 ? measured : Math.Max(lower, 1);
        var credited = Math.Min(believed, MaximumSpeedup);
        var sentence = FormattableString.Invariant($"{measured:0.###}x over {baseline}, ±{error:0.##%}, so at least {lower:0.###}x")
            + (measured > 1 && lower <= 1 ? "; the gain lies within the noise" : "")
            + (believed > MaximumSpeedup ? FormattableString.Invariant($"; implausible, credited with {MaximumSpeedup:0.###}x") : "");
        return new SpeedEstimate(measured, lower, credited, sentence) { RelativeError = error, IsImplausible = believed > MaximumSpeedup };
    }

    private string? Problem(KernelTiming timing)
    {
        if (timing.Repeats < MinimumRepeats)
        {
            return $"The time was measured {timing.Repeats} times, which is fewer than the {MinimumRepeats} that tell its spread.";
        }

        return timing.MedianMilliseconds > 0 && double.IsFinite(timing.MedianMilliseconds) ? null : "The candidate's time is no finite number above 0.";
    }

    private double? Spread(double ofMean) =>
        ofMean >= 0 && double.IsFinite(ofMean) ? Math.Max(ofMean * Math.Sqrt(Math.PI / 2), NoiseFloor) : null;

    private static (double Milliseconds, double? Error, string Name)? Median(KernelTiming timing, SpeedBaseline baseline)
    {
        (double, double?, string)? eager = timing.EagerMilliseconds is { } plain ? (plain, timing.EagerRelativeStandardError, "eager") : null;
        (double, double?, string)? compiled = timing.CompiledMilliseconds is { } fused ? (fused, timing.CompiledRelativeStandardError, "torch.compile") : null;
        return baseline switch
        {
            SpeedBaseline.Eager => eager,
            SpeedBaseline.Compiled => compiled,
            _ => compiled?.Item1 < eager?.Item1 || eager is null ? compiled : eager,
        };
    }
}
