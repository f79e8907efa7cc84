using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

/// <summary>A function that takes subnormal fp32 numbers for zeros of their sign, as the GPU's approximate instructions and libdevice do. Of fp64 nothing is changed.</summary>
internal readonly struct Flushed<TOperator> : IFloatUnaryOperator
    where TOperator : struct, IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => TOperator.Invoke(Subnormals.Flush(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => TOperator.Invoke(value);
}
