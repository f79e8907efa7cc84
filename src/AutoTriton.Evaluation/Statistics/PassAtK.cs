namespace AutoTriton.Evaluation.Statistics;

/// <summary>The chance that at least one of k samples passes, estimated from n samples of which c pass.</summary>
public static class PassAtK
{
    /// <summary>The unbiased estimate 1 - C(n - c, k) / C(n, k), computed as a product without large numbers.</summary>
    /// <remarks>Source: Chen et al., "Evaluating large language models trained on code", arXiv 2107.03374, section 2.1.</remarks>
    /// <param name="samples">n; at least <paramref name="k"/>.</param>
    /// <param name="passed">c; from 0 to n.</param>
    /// <param name="k">k; at least 1.</param>
    /// <returns>The estimate, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static double Estimate(int samples, int passed, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, k);
        ArgumentOutOfRangeException.ThrowIfNegative(passed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(passed, samples);
        if (samples - passed < k)
        {
            return 1;
        }

        var allFail = 1.0;
        for (var i = samples - passed + 1; i <= samples; i++)
        {
            allFail *= 1 - ((double)k / i);
        }

        return 1 - allFail;
    }
}
