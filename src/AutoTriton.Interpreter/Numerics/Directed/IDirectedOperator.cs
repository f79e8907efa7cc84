using System.Numerics;

namespace AutoTriton.Interpreter.Numerics.Directed;

/// <summary>An operation on one element that rounds in a direction; operands beyond its own count are not used.</summary>
internal interface IDirectedOperator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    static abstract T Invoke(T a, T b, T c, RoundingDirection direction);
}
