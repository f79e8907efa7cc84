using System.Numerics;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>A function of two values, lane by lane.</summary>
internal interface IBinaryOperator<T>
    where T : unmanaged
{
    /// <summary>Applies it to every lane.</summary>
    static abstract Vector256<T> Invoke(Vector256<T> left, Vector256<T> right);
}

/// <summary>A function of two integers, for each integer type.</summary>
internal interface IIntegerBinaryOperator
{
    /// <summary>Applies it to every lane.</summary>
    static abstract Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>;
}

/// <summary>A function of two floating point values, in the two precisions computed with.</summary>
internal interface IFloatBinaryOperator : IBinaryOperator<float>, IBinaryOperator<double>;

/// <summary>A comparison: lanes of all bits where it holds, of none where it does not.</summary>
internal interface IComparisonOperator
{
    /// <summary>Applies it to every lane.</summary>
    static abstract Vector256<T> Invoke<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged;
}
