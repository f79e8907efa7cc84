namespace AutoTriton.Interpreter.Numerics.Directed;

/// <summary>An operation on float32 or float64 that rounds in a given direction.</summary>
internal enum DirectedOperation
{
    /// <summary>The sum of two operands.</summary>
    Add,

    /// <summary>The difference of two operands.</summary>
    Subtract,

    /// <summary>The product of two operands.</summary>
    Multiply,

    /// <summary>The quotient of two operands.</summary>
    Divide,

    /// <summary>The square root of one operand.</summary>
    SquareRoot,

    /// <summary>First times second plus third, rounded once.</summary>
    FusedMultiplyAdd,
}
