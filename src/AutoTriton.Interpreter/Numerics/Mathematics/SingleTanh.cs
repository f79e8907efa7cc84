using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>The hyperbolic tangent of float.</summary>
internal static unsafe class SingleTanh
{
    public static Vector256<float> Tanh(Vector256<float> value) => Lanes.Map(value, &Math.Tanh);
}
