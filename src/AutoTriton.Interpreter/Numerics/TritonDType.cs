namespace AutoTriton.Interpreter.Numerics;

/// <summary>An element type of Triton. A block of it is stored packed, little-endian, one element after another.</summary>
public enum TritonDType
{
    /// <summary>A truth value, stored as one byte that is 0 or 1 (Triton <c>int1</c>).</summary>
    Int1,

    /// <summary>8-bit signed integer.</summary>
    Int8,

    /// <summary>16-bit signed integer.</summary>
    Int16,

    /// <summary>32-bit signed integer.</summary>
    Int32,

    /// <summary>64-bit signed integer.</summary>
    Int64,

    /// <summary>8-bit unsigned integer.</summary>
    UInt8,

    /// <summary>16-bit unsigned integer.</summary>
    UInt16,

    /// <summary>32-bit unsigned integer.</summary>
    UInt32,

    /// <summary>64-bit unsigned integer.</summary>
    UInt64,

    /// <summary>4 exponent bits with bias 7, 3 mantissa bits, no infinity (Triton <c>float8e4nv</c>, torch <c>float8_e4m3fn</c>).</summary>
    Float8E4M3,

    /// <summary>5 exponent bits with bias 15, 2 mantissa bits, with infinity (Triton <c>float8e5</c>, torch <c>float8_e5m2</c>).</summary>
    Float8E5M2,

    /// <summary>4 exponent bits with bias 15, 3 mantissa bits, every pattern finite (Triton <c>float8e4b15</c>).</summary>
    Float8E4B15,

    /// <summary>4 exponent bits with bias 8, 3 mantissa bits, one NaN and no negative zero (Triton <c>float8e4b8</c>, torch <c>float8_e4m3fnuz</c>).</summary>
    Float8E4B8,

    /// <summary>5 exponent bits with bias 16, 2 mantissa bits, one NaN and no negative zero (Triton <c>float8e5b16</c>, torch <c>float8_e5m2fnuz</c>).</summary>
    Float8E5B16,

    /// <summary>IEEE 754 binary16.</summary>
    Float16,

    /// <summary>The upper half of an IEEE 754 binary32.</summary>
    BFloat16,

    /// <summary>IEEE 754 binary32.</summary>
    Float32,

    /// <summary>IEEE 754 binary64.</summary>
    Float64,
}
