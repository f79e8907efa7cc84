namespace AutoTriton.Evaluation.Statistics;

/// <summary>How many of how many.</summary>
/// <param name="Successes">How many succeeded; from 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Of how many; at least 0.</param>
public readonly record struct Proportion(int Successes, int Total)
{
    /// <summary>The two-sided 95 % quantile of the normal distribution.</summary>
    public const double NormalQuantile95 = 1.959963984540054;

    /// <summary>The share of successes, from 0 to 1; NaN where there is nothing.</summary>
    public double Rate => Total == 0 ? double.NaN : (double)Successes / Total;

    /// <summary>Wilson's 95 % interval.</summary>
    public ConfidenceInterval Interval => Wilson(NormalQuantile95);

    /// <summary>Wilson's score interval, which holds near 0 and 1 and for few trials, where the normal interval does not.</summary>
    /// <remarks>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), equation 5.</remarks>
    /// <param name="z">The quantile of the normal distribution; above 0.</param>
    /// <returns>The interval; from 0 to 1 where there is nothing.</returns>
    public ConfidenceInterval Wilson(double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        if (Total == 0)
        {
            return new ConfidenceInterval(0, 1);
        }

        double n = Total;
        var rate = Rate;
        var center = rate + (z * z / (2 * n));
        var spread = z * Math.Sqrt((rate * (1 - rate) / n) + (z * z / (4 * n * n)));
        var scale = 1 + (z * z / n);
        return new ConfidenceInterval(Math.Max(0, (center - spread) / scale), Math.Min(1, (center + spread) / scale));
    }
}
