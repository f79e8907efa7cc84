using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>The error function of float, within 2 units in the last place: a polynomial up to 1, then 1 - e^Q with Q near to log(1 - erf) (both Remez, 1e-9).</summary>
internal static class SingleErf
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> value)
    {
        var square = value * value;
        var near = Vector256.Create(7.8538611e-5f);
        near = Polynomial.Step(near, square, -8.0101935e-4f);
        near = Polynomial.Step(near, square, 5.1883277e-3f);
        near = Polynomial.Step(near, square, -2.6853812e-2f);
        near = Polynomial.Step(near, square, 0.11283585f);
        near = Polynomial.Step(near, square, -0.37612626f);
        near = Polynomial.Step(near, square, 0.12837917f);
        near = Vector256.FusedMultiplyAdd(near, value, value);

        var magnitude = Vector256.MinNative(Vector256.Create(4f), Vector256.Abs(value));
        var q = Vector256.Create(2.1204855e-7f);
        q = Polynomial.Step(q, magnitude, -2.4753716e-5f);
        q = Polynomial.Step(q, magnitude, 4.6035471e-4f);
        q = Polynomial.Step(q, magnitude, -4.2706258e-3f);
        q = Polynomial.Step(q, magnitude, 2.5348904e-2f);
        q = Polynomial.Step(q, magnitude, -0.10860657f);
        q = Polynomial.Step(q, magnitude, -0.63306576f);
        q = Polynomial.Step(q, magnitude, -1.1296493f);
        q = Polynomial.Step(q, magnitude, 2.0206359e-4f);
        var far = Vector256.CopySign(Vector256<float>.One - SingleExp.Exp(q), value);
        return Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(value), Vector256<float>.One), near, far);
    }
}
