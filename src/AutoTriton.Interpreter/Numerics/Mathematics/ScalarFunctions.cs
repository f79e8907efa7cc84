namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>Functions of double that .NET's Math lacks.</summary>
internal static class ScalarFunctions
{
    /// <summary>2 to the power; the whole part goes into the exponent, so that whole powers are exact.</summary>
    public static double Exp2(double value)
    {
        if (!(Math.Abs(value) < 1100))
        {
            return double.IsNaN(value) ? value : value > 0 ? double.PositiveInfinity : 0;
        }

        var whole = Math.Round(value);
        return Math.ScaleB(Math.Exp((value - whole) * 0.69314718055994530942), (int)whole);
    }

    /// <summary>10 to the power.</summary>
    public static double Exp10(double value) => Math.Pow(10, value);

    /// <summary>e to the power minus 1, by W. Kahan's quotient, which loses no digits near 0.</summary>
    public static double ExpMinus1(double value)
    {
        var power = Math.Exp(value);
        if (power == 1)
        {
            return value;
        }

        var difference = power - 1;
        return difference == -1 || double.IsInfinity(power) ? difference : difference * (value / Math.Log(power));
    }

    /// <summary>The logarithm of 1 plus the value, by W. Kahan's quotient, which loses no digits near 0.</summary>
    public static double Log1Plus(double value)
    {
        var sum = 1 + value;
        return sum == 1 || double.IsPositiveInfinity(sum) ? value : Math.Log(sum) * (value / (sum - 1));
    }

    /// <summary>1 over the cube root.</summary>
    public static double ReciprocalCubeRoot(double value) => 1 / Math.Cbrt(value);

    /// <summary>The exponent to base 2 of the leading bit, as a floating point value.</summary>
    public static double Exponent(double value) =>
        value == 0 ? double.NegativeInfinity
        : double.IsNaN(value) ? value
        : double.IsInfinity(value) ? double.PositiveInfinity
        : Math.ILogB(value);

    /// <summary>The sine as the GPU's approximation of float arguments has it.</summary>
    public static double FastSin(double value) => double.SinPi(2 * Turn(value));

    /// <summary>The cosine as the GPU's approximation of float arguments has it.</summary>
    public static double FastCos(double value) => double.CosPi(2 * Turn(value));

    /// <summary>The quotient of the two.</summary>
    public static double FastTan(double value)
    {
        var cosine = FastCos(value);
        return FastSin(value) / (cosine == 0 ? 0 : cosine);
    }

    private static double Turn(double value)
    {
        // The product is rounded towards zero.
        var product = value * 0.15915494f;
        var turns = (float)product;
        if (Math.Abs((double)turns) > Math.Abs(product))
        {
            turns = turns > 0 ? MathF.BitDecrement(turns) : MathF.BitIncrement(turns);
        }

        return turns - MathF.Floor(turns);
    }
}
