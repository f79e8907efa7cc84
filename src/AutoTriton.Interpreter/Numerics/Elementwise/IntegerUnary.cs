using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>An integer function bound to one of the integer types.</summary>
internal readonly struct IntegerUnary<TOperator, T> : IUnaryOperator<T>
    where TOperator : struct, IIntegerUnaryOperator
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> value) => TOperator.Invoke(value);
}
