using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise.Operators;

internal readonly struct Add : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => left + right;
}

internal readonly struct Subtract : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => left - right;
}

internal readonly struct Multiply : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => left * right;
}

internal readonly struct Divide : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => IntegerDivision.Quotient(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => left / right;
}

/// <summary>Times the reciprocal, as <c>div.full.f32</c> computes where operands are in range; double precision divides.</summary>
internal readonly struct DivideByReciprocal : IFloatBinaryOperator
{
    private const float Largest = 8.507059173023462e37f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right)
    {
        var magnitude = Vector256.Abs(right);
        var inRange = Vector256.LessThan(magnitude, Vector256.Create(Largest)) & Vector256.GreaterThan(magnitude, Vector256.Create(1 / Largest));
        return Vector256.ConditionalSelect(inRange, left * (Vector256<float>.One / right), left / right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => left / right;
}

internal readonly unsafe struct Remainder : IIntegerBinaryOperator, IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => left - (IntegerDivision.Quotient(left, right) * right);

    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right) => Lanes.Map(left, right, &Fmod);

    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right) => Lanes.Map(left, right, &Fmod);

    private static double Fmod(double left, double right) => left % right;
}

/// <summary>The remainder as LLVM expands <c>frem</c> for NVIDIA's GPUs; by an infinity it is the left operand.</summary>
internal readonly struct RemainderByQuotient : IFloatBinaryOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Invoke(Vector256<float> left, Vector256<float> right)
    {
        var result = Vector256.FusedMultiplyAdd(-Vector256.Truncate(left / right), right, left);
        return Vector256.ConditionalSelect(Vector256.IsInfinity(right), left, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Invoke(Vector256<double> left, Vector256<double> right)
    {
        var result = Vector256.FusedMultiplyAdd(-Vector256.Truncate(left / right), right, left);
        return Vector256.ConditionalSelect(Vector256.IsInfinity(right), left, result);
    }
}
