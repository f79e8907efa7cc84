namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>A function of three blocks of one type, element by element.</summary>
internal enum TernaryOperation
{
    /// <summary>First times second plus third, rounded once (integers too, which wrap).</summary>
    FusedMultiplyAdd,

    /// <summary>First times second minus third, rounded once; floating types.</summary>
    FusedMultiplySubtract,

    /// <summary>Third minus first times second, rounded once; floating types.</summary>
    FusedNegativeMultiplyAdd,

    /// <summary>The first, at least the second and at most the third; a NaN becomes the lower bound.</summary>
    Clamp,

    /// <summary>The first, at least the second and at most the third; a NaN stays.</summary>
    ClampPropagatingNaN,
}
