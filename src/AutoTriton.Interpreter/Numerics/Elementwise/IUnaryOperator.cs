using System.Numerics;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>A function of one value, lane by lane.</summary>
internal interface IUnaryOperator<T>
    where T : unmanaged
{
    /// <summary>Applies it to every lane.</summary>
    static abstract Vector256<T> Invoke(Vector256<T> value);
}

/// <summary>A function of one integer, for each integer type.</summary>
internal interface IIntegerUnaryOperator
{
    /// <summary>Applies it to every lane.</summary>
    static abstract Vector256<T> Invoke<T>(Vector256<T> value)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>;
}

/// <summary>A function of one floating point value, in the two precisions computed with.</summary>
internal interface IFloatUnaryOperator : IUnaryOperator<float>, IUnaryOperator<double>;

/// <summary>A property of one floating point value: lanes of all bits where it has it.</summary>
internal interface IFloatPredicate : IUnaryOperator<float>, IUnaryOperator<double>;
