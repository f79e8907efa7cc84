namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>The gamma function and its logarithm, in double: Stirling's series above 12, recurrence and reflection below.</summary>
internal static class GammaFunction
{
    private const double HalfLogOfTwoPi = 0.91893853320467274178;
    private const double SeriesFrom = 12;
    private const int NearTerms = 40;
    private static readonly double[] NearCoefficients = [.. Enumerable.Range(2, NearTerms - 1).Select(n => ZetaMinus1(n) / n)];

    // Bernoulli numbers B(2n) / (2n (2n - 1)), Abramowitz and Stegun 6.1.41.
    private static ReadOnlySpan<double> StirlingTerms =>
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
    ];

    /// <summary>The logarithm of the absolute value of the gamma function; infinite at 0 and the negative integers.</summary>
    public static double LogGamma(double value)
    {
        if (double.IsInfinity(value))
        {
            return double.PositiveInfinity;
        }

        if (value <= 0)
        {
            return value == Math.Floor(value)
                ? double.PositiveInfinity
                : Math.Log(Math.PI / Math.Abs(SinPi(value))) - LogGamma(1 - value);
        }

        // Near its zeros at 1 and 2 the difference of large terms would lose all digits.
        if (value is > 0.5 and < 2.5)
        {
            return LogGammaNearZeros(value);
        }

        var product = 1.0;
        for (; value < SeriesFrom; value++)
        {
            product *= value;
        }

        return Stirling(value) - Math.Log(product);
    }

    /// <summary>The gamma function; NaN at the negative integers, infinite with the sign of the zero at 0.</summary>
    public static double Gamma(double value)
    {
        if (value == 0)
        {
            return Math.CopySign(double.PositiveInfinity, value);
        }

        if (value < 0)
        {
            return value == Math.Floor(value) ? double.NaN : Math.PI / (SinPi(value) * Gamma(1 - value));
        }

        if (!(value < 171.7))
        {
            return double.IsNaN(value) ? value : double.PositiveInfinity;
        }

        var product = 1.0;
        for (; value < SeriesFrom; value++)
        {
            product *= value;
        }

        // Split in two so that the power alone does not overflow.
        var power = Math.Pow(value, (value / 2) - 0.25);
        return Math.Sqrt(2 * Math.PI) * power * Math.Exp(-value + Correction(value)) * power / product;
    }

    private static double Stirling(double value) => ((value - 0.5) * Math.Log(value)) - value + HalfLogOfTwoPi + Correction(value);

    private static double Correction(double value)
    {
        var inverse = 1 / value;
        var square = inverse * inverse;
        var sum = 0.0;
        for (var n = StirlingTerms.Length - 1; n >= 0; n--)
        {
            sum = (sum * square) + StirlingTerms[n];
        }

        return sum * inverse;
    }

    /// <summary>log gamma(1 + z) = -log(1 + z) + z (1 - γ) + Σ (-1)^n (ζ(n) - 1) zⁿ / n (6.1.33), |z| ≤ 1/2; gamma(x + 1) = x gamma(x) leads there.</summary>
    private static double LogGammaNearZeros(double value)
    {
        var shift = value >= 1.5 ? value - 2 : value - 1;
        var sum = 0.0;
        for (var n = NearTerms; n >= 2; n--)
        {
            sum = (sum * -shift) + NearCoefficients[n - 2];
        }

        const double OneMinusEuler = 0.42278433509846713939;
        var series = (shift * OneMinusEuler) + (sum * shift * shift);
        return value >= 1.5 ? series : series - ScalarFunctions.Log1Plus(shift);
    }

    private static double ZetaMinus1(int n)
    {
        // Euler and Maclaurin from 30 on.
        const int Terms = 30;
        var sum = Math.Pow(Terms, 1 - n) / (n - 1) + (Math.Pow(Terms, -n) / 2);
        var derivative = n * Math.Pow(Terms, -n - 1);
        sum += derivative / 12;
        derivative *= (n + 1.0) * (n + 2) / (Terms * Terms);
        sum -= derivative / 720;
        derivative *= (n + 3.0) * (n + 4) / (Terms * Terms);
        sum += derivative / 30240;
        for (var k = Terms - 1; k >= 2; k--)
        {
            sum += Math.Pow(k, -n);
        }

        return sum;
    }

    private static double SinPi(double value)
    {
        var fraction = value - (2 * Math.Floor(value / 2));
        return Math.Sin(Math.PI * fraction);
    }
}
