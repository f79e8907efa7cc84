using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly unsafe struct BesselJ0 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &BesselFunction.J0);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &BesselFunction.J0);
}

internal readonly unsafe struct BesselJ1 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &BesselFunction.J1);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &BesselFunction.J1);
}

internal readonly unsafe struct BesselY0 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &BesselFunction.Y0);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &BesselFunction.Y0);
}

internal readonly unsafe struct BesselY1 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &BesselFunction.Y1);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &BesselFunction.Y1);
}

internal readonly unsafe struct BesselI0 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &BesselFunction.I0);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &BesselFunction.I0);
}

internal readonly unsafe struct BesselI1 : IFloatUnaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> value) => Lanes.Map(value, &BesselFunction.I1);

    public static Vector256<double> Invoke(Vector256<double> value) => Lanes.Map(value, &BesselFunction.I1);
}

internal readonly unsafe struct BesselJ : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.Map(left, right, &BesselFunction.J);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &BesselFunction.J);
}

internal readonly unsafe struct BesselY : IFloatBinaryOperator
{
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.Map(left, right, &BesselFunction.Y);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &BesselFunction.Y);
}
