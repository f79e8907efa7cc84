namespace AutoTriton.Core.Rewards;

/// <summary>The values that a reward can have, or the cap on it.</summary>
/// <param name="Minimum">The lowest; minus infinity for no limit.</param>
/// <param name="Maximum">The highest; infinity for no limit.</param>
public readonly record struct RewardRange(double Minimum, double Maximum)
{
    /// <summary>No limit on either side.</summary>
    public static RewardRange Unlimited { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether a value lies inside, both ends included.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True inside.</returns>
    public bool Contains(double value) => value >= Minimum && value <= Maximum;

    /// <summary>The nearest value inside.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value, or the end that it passed.</returns>
    public double Clamp(double value) => Math.Min(Math.Max(value, Minimum), Maximum);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"[{Minimum:0.###}, {Maximum:0.###}]");
}
