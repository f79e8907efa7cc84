using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>
/// Logarithms of float, within 2 units in the last place. The exponent is taken out so that the mantissa m lies around 1;
/// log m = f - f²/2 + f³ P(f), f = m - 1, with the coefficients that are best for the largest relative error (Remez), 6e-9.
/// </summary>
internal static class SingleLog
{
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;
    private const float Log2OfE = 1.44269504f;

    /// <summary>Natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> value)
    {
        var (exponent, rest) = Split(value);
        var result = rest + LogMinusRest(rest, exponent * Ln2Low);
        return Special(value, Vector256.FusedMultiplyAdd(exponent, Vector256.Create(Ln2High), result));
    }

    /// <summary>Logarithm to base 2; of powers of two it is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log2(Vector256<float> value)
    {
        var (exponent, rest) = Split(value);
        var correction = LogMinusRest(rest, Vector256<float>.Zero);

        // log2(e) is 1 and a rest; the product with 1 needs no rounding.
        var result = Vector256.FusedMultiplyAdd(correction, Vector256.Create(Log2OfE - 1), rest * (Log2OfE - 1)) + correction;
        return Special(value, exponent + (result + rest));
    }

    /// <summary>The natural logarithm of 1 plus the value, without loss of digits near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1Plus(Vector256<float> value)
    {
        var near = value + LogMinusRest(value, Vector256<float>.Zero);
        var sum = value + Vector256<float>.One;

        // What the sum lost in rounding is put back as the first term of the series; an infinity has lost nothing.
        var lost = (value - (sum - Vector256<float>.One)) / sum;
        lost = Vector256.ConditionalSelect(Vector256.LessThan(sum, Vector256.Create(float.PositiveInfinity)), lost, Vector256<float>.Zero);
        var far = Vector256.ConditionalSelect(Vector256.GreaterThan(sum, Vector256<float>.Zero), Log(sum) + lost, Log(sum));
        var isNear = Vector256.GreaterThan(value, Vector256.Create(-0.29f)) & Vector256.LessThan(value, Vector256.Create(0.41f));
        return Vector256.ConditionalSelect(isNear, near, far);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Exponent, Vector256<float> Fraction) Split(Vector256<float> value)
    {
        var isSmall = Vector256.LessThan(value, Vector256.Create(1.17549435e-38f));
        var scaled = Vector256.ConditionalSelect(isSmall, value * 33554432f, value);
        var lift = isSmall.AsInt32() & Vector256.Create(25);

        // Moves the border between two exponents from 1 to the square root of 1/2.
        const int SquareRootOfHalf = 0x3F3504F3;
        var bits = scaled.AsInt32() - Vector256.Create(SquareRootOfHalf);
        var exponent = (bits >> 23) - lift;
        var mantissa = (bits & Vector256.Create(0x007FFFFF)) + Vector256.Create(SquareRootOfHalf);
        return (Vector256.ConvertToSingle(exponent), mantissa.AsSingle() - Vector256<float>.One);
    }

    /// <summary>log(1 + f) - f + addend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogMinusRest(Vector256<float> f, Vector256<float> addend)
    {
        var sum = Vector256.Create(-7.6344907e-2f);
        sum = Polynomial.Step(sum, f, 0.12761574f);
        sum = Polynomial.Step(sum, f, -0.13160183f);
        sum = Polynomial.Step(sum, f, 0.14201759f);
        sum = Polynomial.Step(sum, f, -0.16623357f);
        sum = Polynomial.Step(sum, f, 0.20001227f);
        sum = Polynomial.Step(sum, f, -0.25000821f);
        sum = Polynomial.Step(sum, f, 0.33333332f);
        var square = f * f;
        addend = Vector256.FusedMultiplyAdd(sum * f, square, addend);
        return Vector256.FusedMultiplyAdd(square, Vector256.Create(-0.5f), addend);
    }

    /// <summary>Minus infinity at 0, NaN below, the value itself where it is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Special(Vector256<float> value, Vector256<float> result)
    {
        var isOrdinary = Vector256.GreaterThan(value, Vector256<float>.Zero) & Vector256.LessThan(value, Vector256.Create(float.PositiveInfinity));
        if (isOrdinary.AsInt32() == Vector256<int>.AllBitsSet)
        {
            return result;
        }

        var atZero = Vector256.ConditionalSelect(
            Vector256.Equals(value, Vector256<float>.Zero), Vector256.Create(float.NegativeInfinity), Vector256.Create(float.NaN));
        var special = Vector256.ConditionalSelect(Vector256.GreaterThan(value, Vector256<float>.Zero), value, atZero);
        return Vector256.ConditionalSelect(isOrdinary, result, special);
    }
}
