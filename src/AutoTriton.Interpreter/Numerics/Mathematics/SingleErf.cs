using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>The error function of float.</summary>
internal static unsafe class SingleErf
{
    public static Vector256<float> Erf(Vector256<float> value) => Lanes.Map(value, &ErrorFunction.Erf);
}
