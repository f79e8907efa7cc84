namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>A function of two blocks, element by element. Both operands have one type, and so has the result, except of comparisons.</summary>
internal enum BinaryOperation
{
    /// <summary>Sum; integers wrap.</summary>
    Add,

    /// <summary>Difference; integers wrap.</summary>
    Subtract,

    /// <summary>Product; integers wrap.</summary>
    Multiply,

    /// <summary>Quotient. Integers truncate as in C; division by zero has all bits set, as on the GPU.</summary>
    Divide,

    /// <summary>Left times the reciprocal of right, as the GPU's fast division of float32 is; floating types.</summary>
    DivideByReciprocal,

    /// <summary>Remainder with the sign of the left operand, as in C (<c>fmod</c> for floating types); by zero it is the left operand.</summary>
    Remainder,

    /// <summary>Left minus right times the truncated quotient, as the GPU computes <c>%</c> of floating types: not exact where the quotient rounds up to a whole number.</summary>
    RemainderByQuotient,

    /// <summary>The lesser; of a NaN and a number the number.</summary>
    Minimum,

    /// <summary>The lesser; NaN if one is NaN.</summary>
    MinimumPropagatingNaN,

    /// <summary>The greater; of a NaN and a number the number.</summary>
    Maximum,

    /// <summary>The greater; NaN if one is NaN.</summary>
    MaximumPropagatingNaN,

    /// <summary>Bitwise and; integers.</summary>
    And,

    /// <summary>Bitwise or; integers.</summary>
    Or,

    /// <summary>Bitwise exclusive or; integers.</summary>
    Xor,

    /// <summary>Left shift; by the width or more it is 0.</summary>
    ShiftLeft,

    /// <summary>Right shift: arithmetic for signed types, logical for unsigned ones; by the width or more all bits are the sign.</summary>
    ShiftRight,

    /// <summary>The upper half of the product of twice the width (<c>tl.umulhi</c>; also <c>mulhi</c> for signed types).</summary>
    MultiplyHigh,

    /// <summary>The left operand to the power of the right; floating types.</summary>
    Power,

    /// <summary>The angle of the point (right, left); floating types.</summary>
    Atan2,

    /// <summary>The length of the hypotenuse; floating types.</summary>
    Hypotenuse,

    /// <summary>The left operand with the sign of the right; floating types.</summary>
    CopySign,

    /// <summary>The IEEE 754 remainder (<c>libdevice.remainder</c>); floating types.</summary>
    IeeeRemainder,

    /// <summary>The positive difference or 0 (<c>libdevice.fdim</c>); floating types.</summary>
    PositiveDifference,

    /// <summary>The neighbour of the left operand towards the right one; floating types.</summary>
    NextAfter,

    /// <summary>Left times 2 to the power of right, an integer held in the same floating type.</summary>
    ScaleByPowerOfTwo,

    /// <summary>Bessel function of the first kind: left the order, held in the same floating type, right the argument.</summary>
    BesselJ,

    /// <summary>Bessel function of the second kind: left the order, held in the same floating type, right the argument.</summary>
    BesselY,

    /// <summary>Result <see cref="TritonDType.Int1"/>.</summary>
    Equal,

    /// <summary>Result <see cref="TritonDType.Int1"/>; true where one is NaN.</summary>
    NotEqual,

    /// <summary>Result <see cref="TritonDType.Int1"/>.</summary>
    Less,

    /// <summary>Result <see cref="TritonDType.Int1"/>.</summary>
    LessOrEqual,

    /// <summary>Result <see cref="TritonDType.Int1"/>.</summary>
    Greater,

    /// <summary>Result <see cref="TritonDType.Int1"/>.</summary>
    GreaterOrEqual,
}
