using System.Numerics;

namespace AutoTriton.Interpreter.Numerics.Directed;

/// <summary>The loops of casts that round in a direction.</summary>
internal static unsafe class DirectedCasts
{
    public static void DoubleToSingle(byte* from, byte* b, byte* c, byte* to, nint count, RoundingDirection direction)
    {
        for (nint i = 0; i < count; i++)
        {
            var value = ((double*)from)[i];
            var nearest = (float)value;
            ((float*)to)[i] = DirectedArithmetic<float>.Move(nearest, Sign(value.CompareTo(nearest)), double.IsFinite(value), direction);
        }
    }

    public static void SingleToHalf(byte* from, byte* b, byte* c, byte* to, nint count, RoundingDirection direction)
    {
        for (nint i = 0; i < count; i++)
        {
            var value = ((float*)from)[i];
            var nearest = (Half)value;
            ((Half*)to)[i] = DirectedArithmetic<Half>.Move(nearest, (Half)Sign(value.CompareTo((float)nearest)), float.IsFinite(value), direction);
        }
    }

    /// <summary>Drops the lower half of the bits, then goes one up in magnitude where the direction asks for it.</summary>
    public static void SingleToBFloat16(byte* from, byte* b, byte* c, byte* to, nint count, RoundingDirection direction)
    {
        for (nint i = 0; i < count; i++)
        {
            var bits = ((uint*)from)[i];
            var isNegative = bits >> 31 != 0;
            var upper = bits >> 16;
            if ((bits & 0x7FFFFFFF) > 0x7F800000)
            {
                upper = 0x7FFF;
            }
            else if ((ushort)bits != 0 && direction == (isNegative ? RoundingDirection.Down : RoundingDirection.Up))
            {
                upper++;
            }

            ((ushort*)to)[i] = (ushort)upper;
        }
    }

    /// <summary>Keeps the upper byte; only towards zero.</summary>
    public static void HalfToFloat8E5M2(byte* from, byte* b, byte* c, byte* to, nint count, RoundingDirection direction)
    {
        for (nint i = 0; i < count; i++)
        {
            var bits = ((ushort*)from)[i];
            to[i] = (bits & 0x7FFF) > 0x7C00 ? (byte)0x7F : (byte)(bits >> 8);
        }
    }

    public static void Integer<TInteger, T>(byte* from, byte* b, byte* c, byte* to, nint count, RoundingDirection direction)
        where TInteger : unmanaged, IBinaryInteger<TInteger>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        for (nint i = 0; i < count; i++)
        {
            var value = ((TInteger*)from)[i];
            var nearest = T.CreateTruncating(value);
            var order = Int128.CreateTruncating(value).CompareTo(Int128.CreateTruncating(nearest));
            ((T*)to)[i] = DirectedArithmetic<T>.Move(nearest, T.CreateTruncating(order), isFinite: true, direction);
        }
    }

    private static float Sign(int order) => order;
}
