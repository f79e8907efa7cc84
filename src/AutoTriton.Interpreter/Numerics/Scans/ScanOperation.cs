namespace AutoTriton.Interpreter.Numerics.Scans;

/// <summary>What is gathered along an axis.</summary>
internal enum ScanOperation
{
    /// <summary>Running sum.</summary>
    Sum,

    /// <summary>Running product.</summary>
    Product,

    /// <summary>Least so far; NaNs are passed over.</summary>
    Minimum,

    /// <summary>Greatest so far; NaNs are passed over.</summary>
    Maximum,

    /// <summary>Bitwise and so far; integers.</summary>
    And,

    /// <summary>Bitwise or so far; integers.</summary>
    Or,

    /// <summary>Bitwise exclusive or so far; integers.</summary>
    Xor,
}
