namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>The error function, its complement and its inverse, in double (Abramowitz and Stegun, chapter 7).</summary>
internal static class ErrorFunction
{
    private const double TwoOverSquareRootOfPi = 1.1283791670955125739;
    private const double SwitchPoint = 2.5;
    private const double ComplementSwitchPoint = 1.8;
    private const int FractionTerms = 80;

    /// <summary>The error function.</summary>
    public static double Erf(double value)
    {
        if (!(Math.Abs(value) > SwitchPoint))
        {
            return ErfBySeries(value);
        }

        return value > 0 ? 1 - ErfComplementByFraction(value) : ErfComplementByFraction(-value) - 1;
    }

    /// <summary>1 minus the error function, to 1e-13 relative.</summary>
    public static double ErfComplement(double value) =>
        value > ComplementSwitchPoint ? ErfComplementByFraction(value)
        : value < -ComplementSwitchPoint ? 2 - ErfComplementByFraction(-value)
        : 1 - ErfBySeries(value);

    /// <summary>The inverse of the error function on [-1, 1].</summary>
    public static double ErfInverse(double value)
    {
        var magnitude = Math.Abs(value);
        return value == 0 ? value : Math.CopySign(Inverse(magnitude, 1 - magnitude), value);
    }

    /// <summary>The inverse of the complement of the error function on [0, 2], without loss of digits near 0.</summary>
    public static double ErfComplementInverse(double value) => value <= 1 ? Inverse(1 - value, value) : -Inverse(value - 1, 2 - value);

    /// <summary>e^x² (1 - erf x), which falls like 1 / x.</summary>
    public static double ErfComplementScaled(double value) =>
        value > ComplementSwitchPoint ? 1 / (Math.Sqrt(Math.PI) * (value + FractionTail(value))) : Math.Exp(value * value) * ErfComplement(value);

    /// <summary>The distribution function of the standard normal distribution.</summary>
    public static double NormalCdf(double value) => ErfComplement(-value / Math.Sqrt(2)) / 2;

    /// <summary>The inverse of <see cref="NormalCdf"/> on [0, 1].</summary>
    public static double NormalCdfInverse(double value) => -Math.Sqrt(2) * ErfComplementInverse(2 * value);

    /// <summary>Where erf is a magnitude and erfc its complement to 1: a first guess (S. Winitzki, 2008), then Halley's steps.</summary>
    private static double Inverse(double magnitude, double complement)
    {
        if (!(complement > 0 && magnitude >= 0))
        {
            return complement == 0 ? double.PositiveInfinity : double.NaN;
        }

        if (magnitude == 0)
        {
            return 0;
        }

        const double A = 0.147;
        var logarithm = Math.Log(complement) + Math.Log(1 + magnitude);
        var half = (2 / (Math.PI * A)) + (logarithm / 2);
        var guess = Math.Sqrt(Math.Sqrt((half * half) - (logarithm / A)) - half);
        for (var step = 0; step < 3; step++)
        {
            var error = magnitude < 0.5 ? Erf(guess) - magnitude : complement - ErfComplement(guess);
            var correction = error / (TwoOverSquareRootOfPi * Math.Exp(-guess * guess));
            guess -= correction / (1 + (guess * correction));
        }

        return guess;
    }

    /// <summary>Formula 7.1.6: every term has one sign, so nothing cancels.</summary>
    private static double ErfBySeries(double value)
    {
        var square = value * value;
        var term = value;
        var sum = value;
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverSquareRootOfPi * Math.Exp(-square) * sum;
    }

    /// <summary>Formula 7.1.14, evaluated from the far end.</summary>
    private static double ErfComplementByFraction(double value) =>
        value > 28 ? 0 : Math.Exp(-value * value) / (Math.Sqrt(Math.PI) * (value + FractionTail(value)));

    private static double FractionTail(double value)
    {
        var tail = 0.0;
        for (var n = FractionTerms; n > 0; n--)
        {
            tail = n / 2.0 / (value + tail);
        }

        return tail;
    }
}
