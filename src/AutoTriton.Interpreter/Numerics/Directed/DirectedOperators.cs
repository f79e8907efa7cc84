using System.Numerics;

namespace AutoTriton.Interpreter.Numerics.Directed;

internal readonly struct Addition<T> : IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Invoke(T a, T b, T c, RoundingDirection direction) => DirectedArithmetic<T>.Add(a, b, direction);
}

internal readonly struct Subtraction<T> : IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Invoke(T a, T b, T c, RoundingDirection direction) => DirectedArithmetic<T>.Subtract(a, b, direction);
}

internal readonly struct Multiplication<T> : IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Invoke(T a, T b, T c, RoundingDirection direction) => DirectedArithmetic<T>.Multiply(a, b, direction);
}

internal readonly struct Division<T> : IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Invoke(T a, T b, T c, RoundingDirection direction) => DirectedArithmetic<T>.Divide(a, b, direction);
}

internal readonly struct SquareRoot<T> : IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Invoke(T a, T b, T c, RoundingDirection direction) => DirectedArithmetic<T>.SquareRoot(a, direction);
}

internal readonly struct MultiplyAdd<T> : IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Invoke(T a, T b, T c, RoundingDirection direction) => DirectedArithmetic<T>.FusedMultiplyAdd(a, b, c, direction);
}
