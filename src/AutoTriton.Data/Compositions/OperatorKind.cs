namespace AutoTriton.Data.Compositions;

/// <summary>What an operator does to the shape of the value that a composition carries along.</summary>
public enum OperatorKind
{
    /// <summary>Elementwise on the value alone.</summary>
    Unary,

    /// <summary>Elementwise with a number.</summary>
    Constant,

    /// <summary>Elementwise with another input, which may be broadcast.</summary>
    Tensor,

    /// <summary>Along each row, keeping its length: softmax, norms.</summary>
    RowMap,

    /// <summary>Along each row, to one element that keeps its dimension: sum, mean.</summary>
    RowReduction,

    /// <summary>A product with a second matrix. Only ever the first operator.</summary>
    MatMul,
}
