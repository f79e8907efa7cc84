using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>
/// Exponential functions of float, within 2 units in the last place. The power of two is taken out, the rest is a
/// polynomial whose coefficients are the best for its largest relative error (Remez), 3e-9.
/// </summary>
internal static class SingleExp
{
    private const float Log2OfE = 1.44269504f;

    // ln 2 in two parts; the first has few enough bits that its product with a whole power is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // Adding it leaves the nearest whole number in the low bits.
    private const float Rounder = 12582912f;
    private const int RounderBits = 0x4B400000;

    /// <summary>e to the power.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> value)
    {
        // Native minimum and maximum pass on their second operand if one is NaN.
        var x = Vector256.MaxNative(Vector256.Create(-104f), Vector256.MinNative(Vector256.Create(89f), value));
        var shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(Log2OfE), Vector256.Create(Rounder));
        var whole = shifted - Vector256.Create(Rounder);
        var rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-Ln2High), x);
        rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-Ln2Low), rest);
        return Scale(Vector256<float>.One + ExpMinus1OnRest(rest), shifted);
    }

    /// <summary>2 to the power; whole powers are exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp2(Vector256<float> value)
    {
        var x = Vector256.MaxNative(Vector256.Create(-151f), Vector256.MinNative(Vector256.Create(129f), value));
        var shifted = x + Vector256.Create(Rounder);
        var rest = x - (shifted - Vector256.Create(Rounder));
        var sum = Vector256.Create(1.5594758e-4f);
        sum = Polynomial.Step(sum, rest, 1.3406675e-3f);
        sum = Polynomial.Step(sum, rest, 9.6176928e-3f);
        sum = Polynomial.Step(sum, rest, 5.5503105e-2f);
        sum = Polynomial.Step(sum, rest, 0.24022653f);
        sum = Polynomial.Step(sum, rest, 0.69314722f);
        return Scale(Polynomial.Step(sum, rest, 1f), shifted);
    }

    /// <summary>e to the power minus 1, without loss of digits near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpMinus1(Vector256<float> value)
    {
        var sum = Vector256.Create(1.9359713e-5f);
        sum = Polynomial.Step(sum, value, 1.9962016e-4f);
        sum = Polynomial.Step(sum, value, 1.3913024e-3f);
        sum = Polynomial.Step(sum, value, 8.3331826e-3f);
        sum = Polynomial.Step(sum, value, 4.1666365e-2f);
        sum = Polynomial.Step(sum, value, 0.16666667f);
        sum = Polynomial.Step(sum, value, 0.5f);
        var near = Vector256.FusedMultiplyAdd(sum, value * value, value);
        var isNear = Vector256.LessThan(Vector256.Abs(value), Vector256.Create(0.5f));
        return Vector256.ConditionalSelect(isNear, near, Exp(value) - Vector256<float>.One);
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> value) =>
        Vector256<float>.One / (Vector256<float>.One + Exp(-value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpMinus1OnRest(Vector256<float> rest)
    {
        var sum = Vector256.Create(1.3814599e-3f);
        sum = Polynomial.Step(sum, rest, 8.3687169e-3f);
        sum = Polynomial.Step(sum, rest, 4.1668388e-2f);
        sum = Polynomial.Step(sum, rest, 0.16666521f);
        sum = Polynomial.Step(sum, rest, 0.49999993f);
        return Vector256.FusedMultiplyAdd(sum, rest * rest, rest);
    }

    /// <summary>Times the power of two in the low bits, in two steps, so that results below the normal range are rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scale(Vector256<float> value, Vector256<float> shifted)
    {
        var power = shifted.AsInt32() - Vector256.Create(RounderBits);
        var half = power >> 1;
        var one = Vector256.Create(127);
        return value * ((half + one) << 23).AsSingle() * ((power - half + one) << 23).AsSingle();
    }
}
