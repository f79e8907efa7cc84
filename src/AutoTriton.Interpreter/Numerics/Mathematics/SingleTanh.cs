using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>The hyperbolic tangent of float, within 3 units in the last place: a polynomial (Remez, 4e-9) up to 0.625, then 1 - 2 / (e^2x + 1).</summary>
internal static class SingleTanh
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> value)
    {
        var magnitude = Vector256.Abs(value);
        var square = value * value;
        var sum = Vector256.Create(-5.7049870e-3f);
        sum = Polynomial.Step(sum, square, 2.0639087e-2f);
        sum = Polynomial.Step(sum, square, -5.3739715e-2f);
        sum = Polynomial.Step(sum, square, 0.13331442f);
        sum = Polynomial.Step(sum, square, -0.33333282f);
        var near = Vector256.FusedMultiplyAdd(sum * square, value, value);
        var far = Vector256<float>.One - (Vector256.Create(2f) / (SingleExp.Exp(magnitude + magnitude) + Vector256<float>.One));
        var isNear = Vector256.LessThan(magnitude, Vector256.Create(0.625f));
        return Vector256.ConditionalSelect(isNear, near, Vector256.CopySign(far, value));
    }
}
