namespace AutoTriton.Interpreter.Numerics.Reductions;

/// <summary>How the elements along an axis become one.</summary>
internal enum ReduceOperation
{
    /// <summary>Sum; integers wrap; float types are summed as float and rounded once at the end.</summary>
    Sum,

    /// <summary>Product; integers wrap.</summary>
    Product,

    /// <summary>The least; NaNs are passed over unless all are.</summary>
    Minimum,

    /// <summary>The least; NaN if one is NaN.</summary>
    MinimumPropagatingNaN,

    /// <summary>The greatest; NaNs are passed over unless all are.</summary>
    Maximum,

    /// <summary>The greatest; NaN if one is NaN.</summary>
    MaximumPropagatingNaN,

    /// <summary>Bitwise and; integers.</summary>
    And,

    /// <summary>Bitwise or; integers.</summary>
    Or,

    /// <summary>Bitwise exclusive or; integers.</summary>
    Xor,
}
