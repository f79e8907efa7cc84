namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>Which operand of a binary operation is a single element that meets every element of the other.</summary>
internal enum OperandForm
{
    /// <summary>Both operands have as many elements as the result; also two single elements.</summary>
    Blocks,

    /// <summary>The left operand is a single element.</summary>
    LeftScalar,

    /// <summary>The right operand is a single element.</summary>
    RightScalar,
}
