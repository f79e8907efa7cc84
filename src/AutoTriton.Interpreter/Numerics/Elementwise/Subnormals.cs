using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>What becomes of numbers below the least normal one.</summary>
internal static class Subnormals
{
    private const float LeastNormal = 1.17549435e-38f;

    /// <summary>Subnormal lanes become zeros of their sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Flush(Vector256<float> value, float below = LeastNormal) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(value), Vector256.Create(below)), value & Vector256.Create(-0f), value);

    /// <summary>Lanes of a result whose argument is subnormal, and no zero, are replaced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Replace(Vector256<float> argument, Vector256<float> result, float replacement)
    {
        var magnitude = Vector256.Abs(argument);
        var isSubnormal = Vector256.LessThan(magnitude, Vector256.Create(LeastNormal)) & Vector256.GreaterThan(magnitude, Vector256<float>.Zero);
        return Vector256.ConditionalSelect(isSubnormal, Vector256.Create(replacement), result);
    }
}
