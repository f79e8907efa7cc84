namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>What a library's function does with tensors.</summary>
internal enum OperatorKind
{
    /// <summary>Makes memory, perhaps filled with a constant, a range or random numbers.</summary>
    Allocation,

    /// <summary>Another view of the same memory.</summary>
    View,

    /// <summary>Asks for a shape, a type, a device, a layout.</summary>
    Query,

    /// <summary>Copies or casts.</summary>
    Copy,

    /// <summary>Computes.</summary>
    Compute,
}
