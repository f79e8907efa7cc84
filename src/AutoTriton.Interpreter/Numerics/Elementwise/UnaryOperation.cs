namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>A function of one block, element by element. The result has the operand's type, except of the predicates at the end.</summary>
internal enum UnaryOperation
{
    /// <summary>The negative; integers wrap.</summary>
    Negate,

    /// <summary>The absolute value; integers wrap.</summary>
    Absolute,

    /// <summary>All bits turned; of a truth value the other one. Integers.</summary>
    Not,

    /// <summary>How many bits are set. Integers.</summary>
    PopCount,

    /// <summary>How many bits before the highest one set. Integers.</summary>
    LeadingZeroCount,

    /// <summary>The position of the lowest bit set, from 1 on; of 0 it is 0. Integers.</summary>
    FindFirstSet,

    /// <summary>The bits in the other order. Integers.</summary>
    ReverseBits,

    /// <summary>e to the power.</summary>
    Exp,

    /// <summary>2 to the power.</summary>
    Exp2,

    /// <summary>10 to the power.</summary>
    Exp10,

    /// <summary>e to the power, minus 1.</summary>
    ExpMinus1,

    /// <summary>Natural logarithm.</summary>
    Log,

    /// <summary>Logarithm to base 2.</summary>
    Log2,

    /// <summary>Logarithm to base 10.</summary>
    Log10,

    /// <summary>Natural logarithm of 1 plus the operand.</summary>
    Log1Plus,

    /// <summary>Sine.</summary>
    Sin,

    /// <summary>Cosine.</summary>
    Cos,

    /// <summary>Tangent.</summary>
    Tan,

    /// <summary>Inverse sine.</summary>
    Asin,

    /// <summary>Inverse cosine.</summary>
    Acos,

    /// <summary>Inverse tangent.</summary>
    Atan,

    /// <summary>Hyperbolic sine.</summary>
    Sinh,

    /// <summary>Hyperbolic cosine.</summary>
    Cosh,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary>Inverse hyperbolic sine.</summary>
    Asinh,

    /// <summary>Inverse hyperbolic cosine.</summary>
    Acosh,

    /// <summary>Inverse hyperbolic tangent.</summary>
    Atanh,

    /// <summary>Square root, correctly rounded (<c>sqrt</c> and <c>sqrt_rn</c>).</summary>
    SquareRoot,

    /// <summary>1 over the square root.</summary>
    ReciprocalSquareRoot,

    /// <summary>Cube root.</summary>
    CubeRoot,

    /// <summary>1 over the operand.</summary>
    Reciprocal,

    /// <summary>Error function.</summary>
    Erf,

    /// <summary>1 minus the error function.</summary>
    ErfComplement,

    /// <summary>Inverse of the error function.</summary>
    ErfInverse,

    /// <summary>1 / (1 + e^-x).</summary>
    Sigmoid,

    /// <summary>Natural logarithm of the absolute value of the gamma function.</summary>
    LogGamma,

    /// <summary>Gamma function.</summary>
    Gamma,

    /// <summary>Bessel function of the first kind and order 0.</summary>
    BesselJ0,

    /// <summary>Bessel function of the first kind and order 1.</summary>
    BesselJ1,

    /// <summary>Bessel function of the second kind and order 0.</summary>
    BesselY0,

    /// <summary>Bessel function of the second kind and order 1.</summary>
    BesselY1,

    /// <summary>Modified Bessel function of the first kind and order 0.</summary>
    BesselI0,

    /// <summary>Modified Bessel function of the first kind and order 1.</summary>
    BesselI1,

    /// <summary>Inverse of 1 minus the error function.</summary>
    ErfComplementInverse,

    /// <summary>1 minus the error function, times e to the square of the operand.</summary>
    ErfComplementScaled,

    /// <summary>The probability that a standard normal variable is below the operand.</summary>
    NormalCdf,

    /// <summary>The value that a standard normal variable is below with the operand's probability.</summary>
    NormalCdfInverse,

    /// <summary>Sine of π times the operand.</summary>
    SinPi,

    /// <summary>Cosine of π times the operand.</summary>
    CosPi,

    /// <summary>1 over the cube root.</summary>
    ReciprocalCubeRoot,

    /// <summary>Clamped to [0, 1]; NaN becomes 0.</summary>
    Saturate,

    /// <summary>The exponent as a floating point value (<c>logb</c>): of 0 minus infinity, of an infinity infinity.</summary>
    Exponent,

    /// <summary>The square root as the GPU's approximation and libdevice have it: of subnormal fp32 numbers zero.</summary>
    ApproximateSquareRoot,

    /// <summary>The GPU's approximate sine.</summary>
    FastSin,

    /// <summary>The GPU's approximate cosine.</summary>
    FastCos,

    /// <summary>The quotient of the GPU's approximate sine and cosine.</summary>
    FastTan,

    /// <summary>The natural logarithm, of subnormal fp32 numbers that of zero.</summary>
    FastLog,

    /// <summary>The logarithm to base 2, of subnormal fp32 numbers that of zero.</summary>
    FastLog2,

    /// <summary>The logarithm to base 10, of subnormal fp32 numbers that of zero.</summary>
    FastLog10,

    /// <summary>Rounded down.</summary>
    Floor,

    /// <summary>Rounded up.</summary>
    Ceiling,

    /// <summary>Rounded towards zero.</summary>
    Truncate,

    /// <summary>Rounded to nearest, ties away from zero (<c>libdevice.round</c>).</summary>
    RoundAway,

    /// <summary>Rounded to nearest, ties to even (<c>rint</c>, <c>nearbyint</c>).</summary>
    RoundEven,

    /// <summary>Whether it is a NaN. Result <see cref="TritonDType.Int1"/>.</summary>
    IsNaN,

    /// <summary>Whether it is an infinity. Result <see cref="TritonDType.Int1"/>.</summary>
    IsInfinity,

    /// <summary>Whether it is neither NaN nor an infinity. Result <see cref="TritonDType.Int1"/>.</summary>
    IsFinite,

    /// <summary>Whether the sign bit is set. Result <see cref="TritonDType.Int1"/>.</summary>
    SignBit,
}
