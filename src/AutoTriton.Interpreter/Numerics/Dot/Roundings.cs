using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>No rounding.</summary>
internal readonly struct Unrounded<T> : IUnaryOperator<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> value) => value;
}

/// <summary>Cut to 10 bits of mantissa: tensor cores leave the lower 13 bits of a float32 operand unread, and Triton does not round before (seen on recorded launches).</summary>
internal readonly struct Tf32High : IUnaryOperator<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value)
    {
        var cut = (value.AsUInt32() & Vector256.Create(0xFFFFE000u)).AsSingle();

        // A NaN stays one, whatever bits are cut.
        return Vector256.ConditionalSelect(Vector256.Equals(value, value), cut, value);
    }
}

/// <summary>What <see cref="Tf32High"/> leaves out, cut likewise.</summary>
internal readonly struct Tf32Low : IUnaryOperator<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value)
    {
        var rest = Tf32High.Invoke(value - Tf32High.Invoke(value));

        // An infinity leaves nothing out.
        return Vector256.ConditionalSelect(Vector256.Equals(rest, rest), rest, Vector256<float>.Zero);
    }
}
