using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly unsafe struct Power : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => SinglePower.Power(left, right);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &Math.Pow);
}

internal readonly unsafe struct Atan2 : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.Map(left, right, &Math.Atan2);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &Math.Atan2);
}

internal readonly struct Hypotenuse : IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Vector256.Hypot(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Vector256.Hypot(left, right);
}

internal readonly struct CopySign : IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Vector256.CopySign(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Vector256.CopySign(left, right);
}

internal readonly unsafe struct IeeeRemainder : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.Map(left, right, &Math.IEEERemainder);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &Math.IEEERemainder);
}

internal readonly struct PositiveDifference : IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) =>
        Vector256.ConditionalSelect(Vector256.LessThanOrEqual(left, right), Vector256<float>.Zero, left - right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) =>
        Vector256.ConditionalSelect(Vector256.LessThanOrEqual(left, right), Vector256<double>.Zero, left - right);
}

internal readonly unsafe struct NextAfter : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.MapSingle(left, right, &Next);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &Next);

    private static float Next(float from, float to) =>
        from < to ? MathF.BitIncrement(from) : from > to ? MathF.BitDecrement(from) : from == to ? to : float.NaN;

    private static double Next(double from, double to) =>
        from < to ? Math.BitIncrement(from) : from > to ? Math.BitDecrement(from) : from == to ? to : double.NaN;
}

internal readonly unsafe struct ScaleByPowerOfTwo : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.Map(left, right, &Scale);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &Scale);

    private static double Scale(double value, double exponent) => Math.ScaleB(value, (int)Math.Clamp(exponent, -5000, 5000));
}
