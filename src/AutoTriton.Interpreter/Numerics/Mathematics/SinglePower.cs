using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>Powers of float: e^(y log x) in double for positive bases, lane by lane where a base is not positive or something is not finite.</summary>
internal static unsafe class SinglePower
{
    public static Vector256<float> Power(Vector256<float> value, Vector256<float> exponent)
    {
        var infinity = Vector256.Create(float.PositiveInfinity);
        var isOrdinary = Vector256.GreaterThan(value, Vector256<float>.Zero)
            & Vector256.LessThan(value, infinity)
            & Vector256.LessThan(Vector256.Abs(exponent), infinity);
        if (isOrdinary.AsInt32() != Vector256<int>.AllBitsSet)
        {
            return Lanes.Map(value, exponent, &Math.Pow);
        }

        var (lower, upper) = Vector256.Widen(value);
        var (lowerExponent, upperExponent) = Vector256.Widen(exponent);
        return Vector256.Narrow(
            Vector256.Exp(Vector256.Log(lower) * lowerExponent), Vector256.Exp(Vector256.Log(upper) * upperExponent));
    }
}
