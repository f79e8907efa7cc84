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

/// <summary>Rounded to 10 bits of mantissa, to nearest, ties away from zero (<c>cvt.rna.tf32</c>); NaN and infinity stay.</summary>
internal readonly struct Tf32High : IUnaryOperator<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value)
    {
        var rounded = value.AsUInt32() & Vector256.Create(0xFFFFE000u);
        var exponent = value.AsUInt32() & Vector256.Create(0x7F800000u);
        return Vector256.ConditionalSelect(
            Vector256.Equals(exponent, Vector256.Create(0x7F800000u)).AsSingle(), value, rounded.AsSingle());
    }
}

/// <summary>What <see cref="Tf32High"/> leaves out, rounded likewise.</summary>
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
