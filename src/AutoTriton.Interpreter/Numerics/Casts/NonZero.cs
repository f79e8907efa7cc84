using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Numerics.Casts;

/// <summary>Whether a value is not zero: the cast to a truth value. A NaN is not zero.</summary>
internal readonly struct NonZero<T> : IUnaryOperator<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> value) => ~Vector256.Equals(value, Vector256<T>.Zero);
}
