namespace AutoTriton.Python.Syntax;

/// <summary>Binary operators.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>@</c></summary>
    MatrixMultiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Modulo,

    /// <summary><c>**</c></summary>
    Power,

    /// <summary><c>&lt;&lt;</c></summary>
    LeftShift,

    /// <summary><c>&gt;&gt;</c></summary>
    RightShift,

    /// <summary><c>|</c></summary>
    BitwiseOr,

    /// <summary><c>^</c></summary>
    BitwiseXor,

    /// <summary><c>&amp;</c></summary>
    BitwiseAnd,

    /// <summary><c>//</c></summary>
    FloorDivide,
}
