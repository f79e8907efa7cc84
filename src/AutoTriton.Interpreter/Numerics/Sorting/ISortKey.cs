using System.Numerics;

namespace AutoTriton.Interpreter.Numerics.Sorting;

/// <summary>Turns the bits of an element into an integer that is ordered as the element is; twice gives the bits back.</summary>
internal interface ISortKey<T>
    where T : unmanaged
{
    /// <summary>The integer for the bits, or the bits for the integer.</summary>
    static abstract T Turn(T bits);
}

/// <summary>Integers are ordered as they are.</summary>
internal readonly struct PlainKey<T> : ISortKey<T>
    where T : unmanaged
{
    public static T Turn(T bits) => bits;
}

/// <summary>Floating point numbers are ordered as their bits are, but below zero the other way round.</summary>
internal readonly struct FloatKey<T> : ISortKey<T>
    where T : unmanaged, IBinaryInteger<T>, ISignedNumber<T>, IMinMaxValue<T>
{
    public static T Turn(T bits) => T.IsNegative(bits) ? bits ^ T.MaxValue : bits;
}
