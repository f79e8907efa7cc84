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

    /// <summary>The inverse of the error function on [-1, 1]: a first guess (S. Winitzki, 2008), then Halley's steps on erf or erfc.</summary>
    public static double ErfInverse(double value)
    {
        var magnitude = Math.Abs(value);
        if (!(magnitude < 1))
        {
            return magnitude == 1 ? value * double.PositiveInfinity : double.NaN;
        }

        if (magnitude == 0)
        {
            return value;
        }

        const double A = 0.147;
        var logarithm = Math.Log((1 - magnitude) * (1 + magnitude));
        var half = (2 / (Math.PI * A)) + (logarithm / 2);
        var guess = Math.Sqrt(Math.Sqrt((half * half) - (logarithm / A)) - half);
        for (var step = 0; step < 3; step++)
        {
            var error = magnitude < 0.5 ? Erf(guess) - magnitude : (1 - magnitude) - ErfComplement(guess);
            var correction = error / (TwoOverSquareRootOfPi * Math.Exp(-guess * guess));
            guess -= correction / (1 + (guess * correction));
        }

        return Math.CopySign(guess, value);
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
    private static double ErfComplementByFraction(double value)
    {
        if (value > 28)
        {
            return 0;
        }

        var tail = 0.0;
        for (var n = FractionTerms; n > 0; n--)
        {
            tail = n / 2.0 / (value + tail);
        }

        return Math.Exp(-value * value) / (Math.Sqrt(Math.PI) * (value + tail));
    }
}
