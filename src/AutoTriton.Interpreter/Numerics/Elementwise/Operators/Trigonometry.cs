using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Sin : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleTrigonometry.Sin(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Sin(value);
}

internal readonly struct Cos : IFloatUnaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> value) => SingleTrigonometry.Cos(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Cos(value);
}

internal readonly unsafe struct Tan : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Tan);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Tan);
}

internal readonly unsafe struct Asin : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Asin);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Asin);
}

internal readonly unsafe struct Acos : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Acos);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Acos);
}

internal readonly unsafe struct Atan : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Atan);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Atan);
}

internal readonly unsafe struct Sinh : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Sinh);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Sinh);
}

internal readonly unsafe struct Cosh : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Cosh);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Cosh);
}

internal readonly unsafe struct Asinh : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Asinh);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Asinh);
}

internal readonly unsafe struct Acosh : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Acosh);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Acosh);
}

internal readonly unsafe struct Atanh : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &Math.Atanh);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Atanh);
}

internal readonly unsafe struct SinPi : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &double.SinPi);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &double.SinPi);
}

internal readonly unsafe struct CosPi : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &double.CosPi);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &double.CosPi);
}

/// <summary>The GPU's approximate sine: of the fraction of a turn, which is a product cut to fp32, so that large arguments lose it.</summary>
internal readonly unsafe struct FastSin : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(Subnormals.Flush(value), &ScalarFunctions.FastSin);

    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Sin(value);
}

internal readonly unsafe struct FastCos : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(Subnormals.Flush(value), &ScalarFunctions.FastCos);

    public static Vector256<double> Invoke(Vector256<double> value) => Vector256.Cos(value);
}

internal readonly unsafe struct FastTan : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(Subnormals.Flush(value), &ScalarFunctions.FastTan);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &Math.Tan);
}
