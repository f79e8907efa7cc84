using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>An integer function bound to one of the integer types.</summary>
internal readonly struct IntegerBinary<TOperator, T> : IBinaryOperator<T>
    where TOperator : struct, IIntegerBinaryOperator
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> left, Vector256<T> right) => TOperator.Invoke(left, right);
}
