namespace AutoTriton.Interpreter.Numerics.Directed;

/// <summary>Where a result goes that lies between two representable values.</summary>
internal enum RoundingDirection
{
    /// <summary>To the lower one.</summary>
    Down,

    /// <summary>To the upper one.</summary>
    Up,

    /// <summary>To the one nearer to zero.</summary>
    Zero,
}
