namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>How the elements of float32 operands of a product are multiplied (Triton's <c>input_precision</c>).</summary>
internal enum DotPrecision
{
    /// <summary>As they are.</summary>
    Ieee,

    /// <summary>Cut to 10 bits of mantissa first.</summary>
    Tf32,

    /// <summary>As sums of two numbers of 10 bits of mantissa; the product of the two small parts is left out.</summary>
    Tf32X3,
}
