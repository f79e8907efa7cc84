using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>Applies a scalar function to every lane, for functions that have no vector form. Float lanes are computed in double and rounded once.</summary>
internal static unsafe class Lanes
{
    public static Vector256<double> Map(Vector256<double> value, delegate*<double, double> function)
    {
        var lanes = (double*)&value;
        for (var lane = 0; lane < Vector256<double>.Count; lane++)
        {
            lanes[lane] = function(lanes[lane]);
        }

        return value;
    }

    public static Vector256<float> Map(Vector256<float> value, delegate*<double, double> function)
    {
        var lanes = (float*)&value;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
        {
            lanes[lane] = (float)function(lanes[lane]);
        }

        return value;
    }

    public static Vector256<double> Map(Vector256<double> left, Vector256<double> right, delegate*<double, double, double> function)
    {
        var a = (double*)&left;
        var b = (double*)&right;
        for (var lane = 0; lane < Vector256<double>.Count; lane++)
        {
            a[lane] = function(a[lane], b[lane]);
        }

        return left;
    }

    public static Vector256<float> Map(Vector256<float> left, Vector256<float> right, delegate*<double, double, double> function)
    {
        var a = (float*)&left;
        var b = (float*)&right;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
        {
            a[lane] = (float)function(a[lane], b[lane]);
        }

        return left;
    }

    public static Vector256<float> MapSingle(Vector256<float> left, Vector256<float> right, delegate*<float, float, float> function)
    {
        var a = (float*)&left;
        var b = (float*)&right;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
        {
            a[lane] = function(a[lane], b[lane]);
        }

        return left;
    }
}
