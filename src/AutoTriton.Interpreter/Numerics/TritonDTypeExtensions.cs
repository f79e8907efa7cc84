namespace AutoTriton.Interpreter.Numerics;

/// <summary>Facts about the element types of Triton.</summary>
public static class TritonDTypeExtensions
{
    /// <summary>Bytes that one element takes in memory; 1 for <see cref="TritonDType.Int1"/>.</summary>
    public static int SizeInBytes(this TritonDType dtype) => dtype switch
    {
        TritonDType.Int16 or TritonDType.UInt16 or TritonDType.Float16 or TritonDType.BFloat16 => 2,
        TritonDType.Int32 or TritonDType.UInt32 or TritonDType.Float32 => 4,
        TritonDType.Int64 or TritonDType.UInt64 or TritonDType.Float64 => 8,
        _ => 1,
    };

    /// <summary>Bits of one element as Triton counts them; 1 for <see cref="TritonDType.Int1"/>.</summary>
    public static int BitWidth(this TritonDType dtype) => dtype == TritonDType.Int1 ? 1 : dtype.SizeInBytes() * 8;

    /// <summary>Whether the type is a floating point type of any width.</summary>
    public static bool IsFloating(this TritonDType dtype) => dtype >= TritonDType.Float8E4M3;

    /// <summary>Whether the type is an integer type; a truth value counts as one.</summary>
    public static bool IsInteger(this TritonDType dtype) => dtype < TritonDType.Float8E4M3;

    /// <summary>Whether the type is one of the 8-bit floating point types.</summary>
    public static bool IsFloat8(this TritonDType dtype) => dtype is >= TritonDType.Float8E4M3 and <= TritonDType.Float8E5B16;

    /// <summary>Whether the type is a signed integer.</summary>
    public static bool IsSignedInteger(this TritonDType dtype) => dtype is > TritonDType.Int1 and <= TritonDType.Int64;

    /// <summary>Whether the type is an unsigned integer. As in Triton, <see cref="TritonDType.Int1"/> is among them.</summary>
    public static bool IsUnsignedInteger(this TritonDType dtype) => dtype is TritonDType.Int1 or (>= TritonDType.UInt8 and <= TritonDType.UInt64);

    /// <summary>Whether values below zero can be held: the signed integers and every floating point type.</summary>
    public static bool IsSigned(this TritonDType dtype) => !dtype.IsUnsignedInteger();

    /// <summary>Bits of the mantissa without the leading one, as Triton's <c>fp_mantissa_width</c>; 0 for integers.</summary>
    public static int MantissaWidth(this TritonDType dtype) => dtype switch
    {
        TritonDType.Float8E4M3 or TritonDType.Float8E4B15 or TritonDType.Float8E4B8 => 3,
        TritonDType.Float8E5M2 or TritonDType.Float8E5B16 => 2,
        TritonDType.Float16 => 10,
        TritonDType.BFloat16 => 7,
        TritonDType.Float32 => 23,
        TritonDType.Float64 => 52,
        _ => 0,
    };
}
