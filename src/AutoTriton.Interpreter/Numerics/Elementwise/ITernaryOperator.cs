using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>A function of three values, lane by lane.</summary>
internal interface ITernaryOperator<T>
    where T : unmanaged
{
    /// <summary>Applies it to every lane.</summary>
    static abstract Vector256<T> Invoke(Vector256<T> first, Vector256<T> second, Vector256<T> third);
}

/// <summary>A function of three floating point values, in the two precisions computed with.</summary>
internal interface IFloatTernaryOperator : ITernaryOperator<float>, ITernaryOperator<double>;
