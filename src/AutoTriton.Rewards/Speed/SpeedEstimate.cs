namespace AutoTriton.Rewards.Speed;

/// <summary>A speedup as rewards may use it: baseline over candidate, above 1 where the candidate is faster.</summary>
/// <param name="Measured">The ratio of the medians (or the hint), as it is.</param>
/// <param name="LowerBound">The lower end of its confidence interval. Thresholds ask this one.</param>
/// <param name="Credited">What formulas multiply: never above the lower bound where that is a gain, 1 where a gain lies within the noise, the ratio itself where it is a loss; at most the rule's cap.</param>
/// <param name="Sentence">How it came about, for a person.</param>
public sealed record SpeedEstimate(double Measured, double LowerBound, double Credited, string Sentence)
{
    /// <summary>The standard error of the ratio, relative to it; 0 for a hint.</summary>
    public double RelativeError { get; init; }

    /// <summary>Whether it is a roofline estimate and no measurement.</summary>
    public bool IsHint { get; init; }

    /// <summary>Whether it was above the rule's cap, beyond which a measurement is more likely wrong than good.</summary>
    public bool IsImplausible { get; init; }
}
