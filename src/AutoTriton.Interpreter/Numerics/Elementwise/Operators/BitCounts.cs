using System.Numerics;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly unsafe struct PopCount : IIntegerUnaryOperator
{
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = (T*)&value;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            lanes[lane] = T.PopCount(lanes[lane]);
        }

        return value;
    }
}

internal readonly unsafe struct LeadingZeroCount : IIntegerUnaryOperator
{
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = (T*)&value;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            lanes[lane] = T.LeadingZeroCount(lanes[lane]);
        }

        return value;
    }
}

internal readonly unsafe struct FindFirstSet : IIntegerUnaryOperator
{
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = (T*)&value;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            lanes[lane] = T.IsZero(lanes[lane]) ? T.Zero : T.TrailingZeroCount(lanes[lane]) + T.One;
        }

        return value;
    }
}

internal readonly unsafe struct ReverseBits : IIntegerUnaryOperator
{
    public static Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = (T*)&value;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            lanes[lane] = Reverse(lanes[lane]);
        }

        return value;
    }

    private static T Reverse<T>(T value)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = T.Zero;
        for (var bit = 0; bit < 8 * sizeof(T); bit++)
        {
            result = (result << 1) | ((value >>> bit) & T.One);
        }

        return result;
    }
}
