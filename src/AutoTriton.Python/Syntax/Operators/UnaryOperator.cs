namespace AutoTriton.Python.Syntax;

/// <summary>Unary operators.</summary>
public enum UnaryOperator
{
    /// <summary><c>~</c></summary>
    Invert,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,
}
