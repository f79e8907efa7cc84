namespace AutoTriton.Data.Compositions;

/// <summary>The shape of an input beside the first.</summary>
public enum OperandShape
{
    /// <summary>[M, N], as the value itself.</summary>
    Full,

    /// <summary>[N], broadcast over rows.</summary>
    Row,

    /// <summary>[M, 1], broadcast over columns.</summary>
    Column,

    /// <summary>[K, N], the right side of a product.</summary>
    Weight,
}
