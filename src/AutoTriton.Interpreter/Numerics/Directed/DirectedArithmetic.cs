using System.Numerics;

namespace AutoTriton.Interpreter.Numerics.Directed;

/// <summary>
/// Arithmetic that rounds down, up or towards zero. The result rounded to nearest is moved by one unit where the sign of its
/// exact error asks for it; the errors come from error-free transformations (Dekker, Knuth, Boldo and Muller).
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal static class DirectedArithmetic<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    // Operands and results this small leave an error below the least subnormal; they are judged scaled up.
    private static readonly bool IsSingle = typeof(T) == typeof(float);
    private static readonly int Lift = IsSingle ? 64 : 128;
    private static readonly int ProductLift = IsSingle ? 180 : 1200;
    private static readonly T Small = T.ScaleB(T.One, IsSingle ? -60 : -900);
    private static readonly T Large = T.ScaleB(T.One, IsSingle ? 60 : 700);

    public static T Add(T a, T b, RoundingDirection direction)
    {
        var sum = a + b;
        if (T.IsZero(sum) && !(T.IsZero(a) && T.IsZero(b)))
        {
            return direction == RoundingDirection.Down ? T.NegativeZero : T.Zero;
        }

        return Move(sum, SumError(a, b, sum), T.IsFinite(a) && T.IsFinite(b), direction);
    }

    public static T Subtract(T a, T b, RoundingDirection direction) => Add(a, -b, direction);

    public static T Multiply(T a, T b, RoundingDirection direction)
    {
        (a, b) = T.Abs(a) < T.Abs(b) ? (a, b) : (b, a);
        var product = a * b;
        var error = T.Abs(product) < Small
            ? T.FusedMultiplyAdd(T.ScaleB(a, ProductLift), b, -T.ScaleB(product, ProductLift))
            : T.FusedMultiplyAdd(a, b, -product);
        return Move(product, error, T.IsFinite(a) && T.IsFinite(b), direction);
    }

    public static T Divide(T a, T b, RoundingDirection direction)
    {
        var quotient = a / b;
        var rest = T.Abs(a) < Small && T.Abs(b) < Large
            ? T.FusedMultiplyAdd(-quotient, T.ScaleB(b, Lift), T.ScaleB(a, Lift))
            : T.FusedMultiplyAdd(-quotient, b, a);
        return Move(quotient, T.IsNegative(b) ? -rest : rest, T.IsFinite(a) && !T.IsZero(b), direction);
    }

    public static T SquareRoot(T a, RoundingDirection direction)
    {
        var root = T.Sqrt(a);
        var scaled = T.ScaleB(root, Lift / 2);
        var error = a < Small ? T.FusedMultiplyAdd(-scaled, scaled, T.ScaleB(a, Lift)) : T.FusedMultiplyAdd(-root, root, a);
        return Move(root, error, T.IsFinite(a), direction);
    }

    public static T FusedMultiplyAdd(T a, T b, T c, RoundingDirection direction)
    {
        var result = T.FusedMultiplyAdd(a, b, c);
        var error = IsSingle ? SingleError(a, b, c, result) : DoubleError(a, b, c, result);
        if (T.IsZero(result) && T.IsZero(error) && !(T.IsZero(a * b) && T.IsZero(c)))
        {
            return direction == RoundingDirection.Down ? T.NegativeZero : T.Zero;
        }

        return Move(result, error, T.IsFinite(a) && T.IsFinite(b) && T.IsFinite(c), direction);
    }

    /// <summary>The neighbour of a value rounded to nearest that the direction asks for.</summary>
    /// <param name="nearest">The value.</param>
    /// <param name="error">Something with the sign of the exact value minus it.</param>
    /// <param name="isFinite">Whether the exact value is finite, so that an infinity is an overflow.</param>
    /// <param name="direction">The direction.</param>
    public static T Move(T nearest, T error, bool isFinite, RoundingDirection direction)
    {
        if (T.IsInfinity(nearest))
        {
            error = isFinite ? -nearest : T.Zero;
        }

        return direction switch
        {
            _ when T.IsNaN(nearest) => nearest,
            RoundingDirection.Down => error < T.Zero ? T.BitDecrement(nearest) : nearest,
            RoundingDirection.Up => error > T.Zero ? T.BitIncrement(nearest) : nearest,
            _ when nearest > T.Zero => error < T.Zero ? T.BitDecrement(nearest) : nearest,
            _ when nearest < T.Zero => error > T.Zero ? T.BitIncrement(nearest) : nearest,
            _ => nearest,
        };
    }

    /// <summary>A product of two float32 is exact in double, and so is the error of its sum there.</summary>
    private static T SingleError(T a, T b, T c, T result)
    {
        var product = double.CreateTruncating(a) * double.CreateTruncating(b);
        var addend = double.CreateTruncating(c);
        var sum = product + addend;
        var difference = sum - double.CreateTruncating(result);
        var rest = difference != 0 ? difference : DirectedArithmetic<double>.SumError(product, addend, sum);
        return double.IsNaN(rest) ? T.Zero : T.CreateTruncating(Math.Sign(rest));
    }

    private static T DoubleError(T a, T b, T c, T result)
    {
        var product = a * b;
        var low = T.FusedMultiplyAdd(a, b, -product);
        var upper = c + low;
        var upperError = SumError(c, low, upper);
        var whole = product + upper;
        var wholeError = SumError(product, upper, whole);
        var rest = (whole - result) + wholeError;
        var sum = rest + upperError;
        return T.IsZero(sum) ? SumError(rest, upperError, sum) : sum;
    }

    /// <summary>What a sum lost (Knuth's TwoSum).</summary>
    private static T SumError(T a, T b, T sum)
    {
        var other = sum - a;
        return (a - (sum - other)) + (b - other);
    }
}
